namespace PodcastApi.Emulator.Server;

/// <summary>Reads the text that <see cref="MarkupRepair"/> creates.</summary>
internal sealed class RepairedText(MarkupRepair repair) : TextReader
{
    public override int Read(char[] buffer, int index, int count)
    {
        while (repair.Ready.Length < count && repair.Step())
        {
        }

        count = Math.Min(count, repair.Ready.Length);
        repair.Ready.CopyTo(0, buffer, index, count);
        repair.Ready.Remove(0, count);
        return count;
    }

    public override int Read()
    {
        var one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public override int Peek()
    {
        while (repair.Ready.Length == 0 && repair.Step())
        {
        }

        return repair.Ready.Length == 0 ? -1 : repair.Ready[0];
    }
}

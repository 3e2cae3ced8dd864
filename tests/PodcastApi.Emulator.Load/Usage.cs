namespace PodcastApi.Emulator.Load;

internal static class Usage
{
    internal static int Tell()
    {
        Console.Error.WriteLine("Give --quick, or nothing for the whole: 10,000 shows and a million requests.");
        return 2;
    }
}

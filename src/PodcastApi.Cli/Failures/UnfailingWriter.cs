using System.Text;

namespace PodcastApi.Cli;

/// <summary>
/// Ignores write failures, such as those of a full or closed standard error. Diagnostics must not affect results or the exit
/// code.
/// </summary>
internal sealed class UnfailingWriter(TextWriter target) : TextWriter
{
    public override Encoding Encoding => target.Encoding;

    public override void Write(char value) => Try(() => target.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => target.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => target.Write(value));

    public override void Flush() => Try(target.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The failure can't be reported anywhere.
        }
    }
}

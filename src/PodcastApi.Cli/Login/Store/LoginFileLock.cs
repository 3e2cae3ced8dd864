using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>A lock file that one process at a time can open. It is not deleted, which could let two processes in at once.</summary>
internal static class LoginFileLock
{
    // A refresh normally takes less than a second; after this time, the other process is stuck.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    internal static async Task<IDisposable> TakeAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var (start, isSilent) = (time.GetTimestamp(), true);
        while (true)
        {
            if (TryTake(path, out var why) is { } taken) return taken;
            var waited = time.GetElapsedTime(start);
            if (waited > Patience) throw Late(path, why);
            if (isSilent && waited > Silence) StandardError.Write("Waiting for another podcastapi that uses the stored login.");
            isSilent &= waited <= Silence;
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static FileStream? TryTake(string path, out string why)
    {
        try
        {
            why = "";
            return OwnedFile.OpenExclusively(path);
        }
        catch (IOException e)
        {
            why = e.Message;
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ToolException($"The stored login could not be locked: {e.Message} Check the permissions of {path}.");
        }
    }

    private static ToolException Late(string path, string why) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The stored login could not be locked within {Patience.TotalSeconds} s: {why} Another podcastapi may be stuck; stop "
                    + $"it, or try again. The lock is {path}."
            ));
}

using System.Globalization;

namespace PodcastApi.Cli;

/// <summary>Waits for the lock of the stored login.</summary>
internal static class LoginFileLock
{
    // A refresh normally takes less than a second; after this time, the other process is stuck.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(500);

    internal static async Task<IDisposable> TakeAsync(string file, TimeProvider time, CancellationToken cancellationToken)
    {
        var (start, isSilent) = (time.GetTimestamp(), true);
        while (true)
        {
            if (TryTake(file, out var why) is { } taken) return taken;
            var waited = time.GetElapsedTime(start);
            if (waited > Limit) throw Late(file, why);
            if (isSilent && waited > Silence) StandardError.Write("Waiting for another podcastapi that uses the stored login.");
            isSilent &= waited <= Silence;
            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static IDisposable? TryTake(string file, out string why)
    {
        try
        {
            why = "";
            FileTrust.CheckCompanion(FileLock.PathOf(file));
            return FileLock.Take(file);
        }
        catch (IOException e)
        {
            why = e.Message;
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ToolException($"The stored login could not be locked: {e.Message} Check the permissions of {FileLock.PathOf(file)}.");
        }
    }

    private static ToolException Late(string file, string why) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The stored login could not be locked within {Limit.TotalSeconds} s: {why} Another podcastapi may be stuck; stop "
                    + $"it, or try again. The lock is {FileLock.PathOf(file)}."
            ));
}

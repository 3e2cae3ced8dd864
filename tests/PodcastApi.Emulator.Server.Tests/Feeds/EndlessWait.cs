namespace PodcastApi.Emulator.Server.Tests;

/// <summary>A stream like a console without input: reads never complete and ignore cancellation.</summary>
internal sealed class EndlessWait : MemoryStream
{
    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        return 0;
    }
}

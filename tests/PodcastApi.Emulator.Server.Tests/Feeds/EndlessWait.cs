namespace PodcastApi.Emulator.Server.Tests;

/// <summary>As a console's stream when nobody types: nothing comes, and a token ends no reading.</summary>
internal sealed class EndlessWait : MemoryStream
{
    public override bool CanSeek => false;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        return 0;
    }
}

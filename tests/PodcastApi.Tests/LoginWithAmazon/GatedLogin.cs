namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>A login whose one response waits until the test lets it go.</summary>
internal sealed class GatedLogin
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal GatedLogin(Func<HttpResponseMessage> response) => Stub = new LoginStub(async (_, _) =>
    {
        _arrived.TrySetResult();
        await _open.Task.WaitAsync(RealTime.Patience, CancellationToken.None);
        return response();
    });

    internal LoginStub Stub { get; }

    internal Task WhenArrivedAsync() => _arrived.Task.WaitAsync(RealTime.Patience);

    internal void Open() => _open.TrySetResult();
}

namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>Login with Amazon in memory: responses, and keeps the forms that came.</summary>
internal sealed class LoginStub(Func<SentForm, CancellationToken, Task<HttpResponseMessage>> response) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<SentForm> _forms = [];

    internal IReadOnlyList<SentForm> Forms
    {
        get
        {
            lock (_lock) return [.. _forms];
        }
    }

    /// <summary>Gives the responses one after the other, and the last one for ever.</summary>
    internal static LoginStub Responding(params Func<HttpResponseMessage>[] responses)
    {
        var next = -1;
        return new LoginStub((_, _) => Task.FromResult(responses[Math.Min(Interlocked.Increment(ref next), responses.Length - 1)]()));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = await SentForm.FromAsync(request, CancellationToken.None);
        lock (_lock) _forms.Add(form);
        cancellationToken.ThrowIfCancellationRequested();
        return await response(form, cancellationToken);
    }
}

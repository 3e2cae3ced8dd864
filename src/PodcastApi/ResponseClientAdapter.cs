namespace PodcastApi;

/// <summary>
/// Calls a client that isn't a <see cref="PodcastClient"/> through its plain methods: mocks rarely set up WithResponse, and decorators
/// override the plain methods. The response then contains the value alone.
/// </summary>
internal sealed partial class ResponseClientAdapter(IPodcastClient client)
{
    internal static IPodcastResponseClient For(IPodcastClient client) =>
        client is PodcastClient own ? own.WithResponse : new ResponseClientAdapter(client);

    private static async Task<PodcastResponse<T>> Wrap<T>(Task<T>? value) =>
        value is not null && await value.ConfigureAwait(false) is { } given
            ? new PodcastResponse<T>(given)
            : throw new InvalidOperationException("The client's method returned null. If it is a mock, set up a return value.");
}

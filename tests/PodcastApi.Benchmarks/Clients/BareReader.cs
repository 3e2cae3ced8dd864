namespace PodcastApi.Benchmarks.Clients;

/// <summary>Reads bodies asynchronously and does nothing with them.</summary>
internal sealed class BareReader : IClientUnderTest
{
    public string Name => "a bare asynchronous reader";

    public object Decode(PayloadShape shape, byte[] body) => body;

    public Func<PayloadShape, Task> Over(HttpMessageHandler handler, Uri baseAddress)
    {
        var client = Requests.Client(handler, baseAddress);
        return shape => client.GetByteArrayAsync(new Uri(Requests.PathOf(shape), UriKind.Relative));
    }
}

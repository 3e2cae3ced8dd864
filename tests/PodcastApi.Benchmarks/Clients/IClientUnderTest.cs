namespace PodcastApi.Benchmarks.Clients;

/// <summary>A way to read the API's responses, and to call it.</summary>
internal interface IClientUnderTest
{
    string Name { get; }

    /// <summary>From a body's bytes to models.</summary>
    object Decode(PayloadShape shape, byte[] body);

    /// <summary>Makes the client; the task that each of its calls gives holds the models. Null: it only decodes.</summary>
    Func<PayloadShape, Task>? Over(HttpMessageHandler handler, Uri baseAddress);
}

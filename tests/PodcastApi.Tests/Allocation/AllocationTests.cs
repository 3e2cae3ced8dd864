using PodcastApi.Testing.Payloads;
using PodcastApi.Tests.Http;

namespace PodcastApi.Tests.Allocation;

/// <summary>
/// What an operation allocates can be held to, as its time can't: it is the same in every run. The models and their texts
/// are nearly all of it. The ceilings stand 3 % above what was measured with .NET 10 (for a call also 500 bytes, since
/// HttpClient's part changes with .NET): whoever must raise one has made every response dearer.
/// </summary>
[Collection(nameof(MeasuringTests))]
public class AllocationTests
{
    [Theory]
    [InlineData("Show100", 144_900)]
    [InlineData("Eps50", 65_500)]
    [InlineData("Ep1", 3_200)]
    public void Reading_an_response_allocates_little_beyond_its_texts(string shape, long ceiling)
    {
        var kind = Enum.Parse<PayloadShape>(shape);
        var body = Payload.Create(kind);

        var allocated = Allocated.By(() => Read(kind, body));

        allocated.Should().BeInRange(ceiling / 2, ceiling);
    }

    [Theory]
    [InlineData("Show100", 150_700)]
    [InlineData("Eps50", 71_700)]
    [InlineData("Ep1", 9_100)]
    public void A_call_adds_some_kilobytes_to_that(string shape, long ceiling)
    {
        var kind = Enum.Parse<PayloadShape>(shape);
        using var handler = new MemoryHandler(Payload.Create(kind));
        using var client = Clients.Over(handler, options => options.MaxRetries = 3);

        var allocated = Allocated.By(() => Call(client, kind));

        allocated.Should().BeInRange(ceiling / 2, ceiling);
    }

    private static void Read(PayloadShape shape, byte[] body)
    {
        if (shape == PayloadShape.Show100) Fill<PodcastShow>(ApiOperations.GetPodcastShow, JsonModel.Read, body);
        else if (shape == PayloadShape.Eps50) Fill<IReadOnlyList<PodcastEpisode>>(ApiOperations.GetPodcastEpisodes, JsonModel.Read, body);
        else Fill<PodcastEpisode>(ApiOperations.GetPodcastEpisode, JsonModel.Read, body);
    }

    private static void Fill<T>(ApiOperation operation, JsonValueReader<T> read, byte[] body)
    {
        var envelope = new Envelope<T>(operation, read, JsonBounds.None);
        envelope.Fill(body);
        if (envelope.Value is null) throw new InvalidOperationException(envelope.Problem);
    }

    /// <summary>Waits for nothing: the handler responds at once.</summary>
    private static void Call(PodcastClient client, PayloadShape shape)
    {
        if (shape == PayloadShape.Show100) client.GetPodcastShowAsync("63825c25").GetAwaiter().GetResult();
        else if (shape == PayloadShape.Eps50) client.GetPodcastEpisodesAsync(["4c580caf"]).GetAwaiter().GetResult();
        else client.GetPodcastEpisodeAsync("4c580caf").GetAwaiter().GetResult();
    }
}

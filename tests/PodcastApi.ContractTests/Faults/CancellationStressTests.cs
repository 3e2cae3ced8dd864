using System.IO.Compression;
using System.Text;
using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Faults;

/// <summary>Cancels while a body is decompressed: a decoder closed during a read would crash the process.</summary>
public class CancellationStressTests
{
    private const int Calls = 300;

    [Fact]
    public async Task A_call_cancelled_within_a_compressed_body_ends_with_the_callers_token()
    {
        await using var server = Compressed();
        using var client = new PodcastClient(
            new PodcastClientOptions
            {
                ApiKey = ContractTest.ApiKey,
                AccessToken = ContractTest.AccessToken,
                BaseAddress = server.BaseAddress,
                MaxRetries = 0,
            }
        );

        for (var call = 0; call < Calls; call++)
        {
            using var source = new CancellationTokenSource();
            var calling = client.GetPodcastShowAsync("x", cancellationToken: source.Token);

            // Cancel at a different point of the response each time.
            for (var yields = 0; yields < call && !calling.IsCompleted; yields++) await Task.Yield();
            await source.CancelAsync();

            await OutcomeAsync(calling, source.Token);
        }
    }

    private static async Task OutcomeAsync(Task<PodcastShow> calling, CancellationToken token)
    {
        try
        {
            (await calling).Id.Should().Be("s", "a call may complete before it is canceled");
        }
        catch (OperationCanceledException e)
        {
            e.CancellationToken.Should().Be(token);
        }
    }

    private static RawServer Compressed()
    {
        var text = new StringBuilder("""{"data":{"podcastShow":{"id":"s","x":[""");
        for (var n = 0; n < 100_000; n++) text.Append(n).Append(',');
        text.Append("0]}}}");
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(Encoding.ASCII.GetBytes(text.ToString()));
        return RawServer.Sending(RawServer.Response(target.ToArray(), "Content-Type: application/json\r\nContent-Encoding: gzip"));
    }
}

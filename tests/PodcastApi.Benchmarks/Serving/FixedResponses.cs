namespace PodcastApi.Benchmarks.Serving;

/// <summary>The payloads, whatever is requested.</summary>
internal static class FixedResponses
{
    private const int Pieces = 10;

    private static readonly TimeSpan BetweenPieces = TimeSpan.FromMilliseconds(50);
    private static readonly Dictionary<PayloadShape, byte[]> Bodies = Enum.GetValues<PayloadShape>()
        .ToDictionary(shape => shape, shape => Payload.Create(shape));

    internal static async Task WriteAsync(HttpContext context, string path)
    {
        var body = BodyOf(path);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    /// <summary>In pieces, with half a second between the first and the last.</summary>
    internal static async Task WriteSlowlyAsync(HttpContext context, string path)
    {
        var body = BodyOf(path);
        context.Response.ContentLength = body.Length;
        foreach (var piece in body.Chunk((body.Length / Pieces) + 1))
        {
            await context.Response.Body.WriteAsync(piece);
            await context.Response.Body.FlushAsync();
            await Task.Delay(BetweenPieces, TimeProvider.System);
        }
    }

    private static byte[] BodyOf(string path) => Bodies[path switch
    {
        "podcasts/episodes" => PayloadShape.Eps50,
        _ when path.StartsWith("podcasts/episodes/", StringComparison.Ordinal) => PayloadShape.Ep1,
        _ => PayloadShape.Show100,
    }];
}

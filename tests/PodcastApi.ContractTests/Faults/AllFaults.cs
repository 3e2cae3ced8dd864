using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PodcastApi.ContractTests.Faults;

internal static class AllFaults
{
    private const string WireMock = "WireMock";
    private const string Socket = "raw socket";
    private const string Json = """{"data":{"podcastEpisode":{"id":"e","title":"T"}}}""";

    private static readonly byte[] Good = Encoding.UTF8.GetBytes(Json);
    private static readonly byte[] Noise = [.. Enumerable.Range(1, 200).Select(n => (byte)(n * n * 31))];

    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("connection refused", Socket, OnClosedPort),
        new("reset before the headers", Socket, harness => harness.On(Resetting([]))),
        new("reset within the headers", Socket, harness => harness.On(Resetting("HTTP/1.1 200 OK\r\nContent-Ty"u8.ToArray()))),
        new("reset within the body", Socket, harness => harness.On(Resetting(RawServer.Response(Good[..20], length: Good.Length)))),
        new("no response at all before the end of the connection", Socket, harness => harness.On(RawServer.Sending([]))),
        new(
            "a malformed chunk",
            Socket,
            harness =>
                harness.On(
                    RawServer.Sending([
                        .. "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nlorem ipsum\r\n"u8,
                        .. Good,
                    ]))),
        new("random data", Socket, harness => harness.On(RawServer.Sending(Noise))),
        new("no response before the timeout", Socket, harness => harness.On(Silent(harness))),
        new("a body that drips and ends before the timeout", Socket, harness => harness.On(Dripping(harness))),
        new(
            "a body that stops halfway and keeps the connection open",
            Socket,
            harness => harness.OutOfTimeWithinTheBody(RawServer.Response(Good[..20], length: Good.Length))),
        new("a body without end", Socket, harness => harness.On(Endless())),
        new(
            "a Content-Length too large",
            Socket,
            harness => harness.On(RawServer.Sending(RawServer.Response(Good, length: Good.Length + 10)))),
        new(
            "a Content-Length too small",
            Socket,
            harness => harness.On(RawServer.Sending(RawServer.Response(Good, length: Good.Length - 10)))),
        new("gzip that expands beyond the cap", Socket, harness => harness.On(Zipped(Gzip([.. Good, .. new byte[1_000_000]])))),
        new("gzip as it should be", Socket, harness => harness.On(Zipped(Gzip(Good)))),
        new("broken gzip", Socket, harness => harness.On(Zipped([.. Gzip(Good)[..12], 1, 2, 3, 4, 5, 6, 7, 8]))),
        new("gzip that is cut", Socket, harness => harness.On(Zipped(Gzip(Good)[..^12]))),
        new("a UTF-8 byte order mark", Socket, harness => harness.On(RawServer.Sending(RawServer.Response([0xEF, 0xBB, 0xBF, .. Good])))),
        new(
            "invalid UTF-8 in a text",
            Socket,
            harness =>
                harness.On(
                    RawServer.Sending(
                        RawServer.Response(Encoding.Latin1.GetBytes(Json.Replace("T\"", "caf\u00e9\"", StringComparison.Ordinal)))))),
        new(
            "UTF-16",
            Socket,
            harness =>
                harness.On(
                    RawServer.Sending(
                        RawServer.Response(
                            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Json)],
                            "Content-Type: application/json; charset=utf-16")))),
        new("HTML with status 200", WireMock, harness => harness.OnWireMock("html")),
        new("another content-type", WireMock, harness => harness.OnWireMock("text-plain")),
        new("no content-type", Socket, harness => harness.On(RawServer.Sending(RawServer.Response(Good, "X-Other: 1")))),
        new(
            "JSON 10,000 levels deep",
            Socket,
            harness =>
                harness.On(
                    RawServer.Sending(
                        RawServer.Response(
                            Encoding.ASCII.GetBytes(Json[..^3] + ",\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}}}"))))),
        new("status 204", WireMock, harness => harness.OnWireMock("no-content")),
        new("a redirect to another host", WireMock, harness => harness.OnWireMock("redirect")),
    ];

    /// <summary>A port that is bound but not listening: a free one could be taken by another process.</summary>
    private static async Task<PodcastResponse<PodcastEpisode>> OnClosedPort(FaultHarness harness)
    {
        using var taken = new Socket(SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return await harness.Call(new Uri($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}/"), "x");
    }

    private static RawServer Resetting(byte[] first) => new(async (socket, end) =>
    {
        await socket.SendAsync(first, end);
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
    });

    private static RawServer Dripping(FaultHarness harness) => new(async (socket, end) =>
    {
        socket.NoDelay = true;
        foreach (var part in RawServer.Response(Good).Chunk(10))
        {
            // 99 of 100 seconds in total.
            harness.Time.Advance(TimeSpan.FromSeconds(99) * part.Length / RawServer.Response(Good).Length);
            await socket.SendAsync(part, end);
        }
    });

    private static RawServer Silent(FaultHarness harness) => new(async (_, end) =>
    {
        harness.Time.Advance(TimeSpan.FromSeconds(100));
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end);
    });

    private static RawServer Endless() => new(async (socket, end) =>
    {
        await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"u8.ToArray(), end);
        while (true) await socket.SendAsync(new byte[4096], end);
    });

    private static RawServer Zipped(byte[] body) =>
        RawServer.Sending(RawServer.Response(body, "Content-Type: application/json\r\nContent-Encoding: gzip"));

    private static byte[] Gzip(byte[] body)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(body);
        return target.ToArray();
    }
}

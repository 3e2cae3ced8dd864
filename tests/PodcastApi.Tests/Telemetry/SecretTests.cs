using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using PodcastApi.Tests.Authentication;
using PodcastApi.Tests.DependencyInjection;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Telemetry;

/// <summary>All that calls logged, traced, threw and printed, searched for the credentials that they used.</summary>
[Collection(nameof(ConsoleTests))]
public sealed class SecretTests : IDisposable
{
    private const string ApiKey = "amzn1.application.topsecretkey";
    private const string OldToken = "Atza|secret-token-one";
    private const string NewToken = "Atza|secret-token-two";

    private static readonly string[] Secrets = [ApiKey, OldToken, NewToken, "topsecretkey", "secret-token"];

    private readonly LogCollector _log = new();
    private readonly TraceCollector _traces = new();
    private readonly StringBuilder _said = new();
    private readonly PrintCollector _printed = new();

    /// <summary>The host's wishes for its own logs: no redaction at all, as an unwary one sets it.</summary>
    public static TheoryData<string, Action<IServiceCollection, IHttpClientBuilder>> Hosts => new()
    {
        { "logs as it comes", (_, _) => { } },
        { "nothing redacted for all clients", (s, _) => s.ConfigureHttpClientDefaults(b => b.RedactLoggedHeaders(_ => false)) },
        { "nothing redacted for this client", (_, b) => b.RedactLoggedHeaders(_ => false) },
        { "another header redacted", (_, b) => b.RedactLoggedHeaders(["Accept"]) },
        { "exports to OpenTelemetry", (s, _) => s.AddLogging(b => b.AddOpenTelemetry(Export)) },
        { "prints each request", (_, b) => b.AddHttpMessageHandler(() => new PrintingHandler()) },
    };

    public void Dispose()
    {
        _printed.Dispose();
        _traces.Dispose();
        _log.Dispose();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task No_credential_stands_in_anything_that_calls_leave_behind(
        string host,
        Action<IServiceCollection, IHttpClientBuilder> configure)
    {
        using var handler = new StubHandler(Respond);
        await using var services = Container.With(s =>
        {
            s.AddLogging(b => b.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
            configure(s, s.AddPodcastApi(Set).EndingAt(handler));
        });

        await CallAllAsync(services.GetRequiredService<IPodcastClient>());
        await CallAllAsync(new PodcastClient(new HttpClient(new StubHandler(Respond)), Options(o => o.LoggerFactory = _log.Factory())));
        await CallAllAsync(
            new PodcastClient(Options(o => (o.BaseAddress, o.LoggerFactory) = (new Uri("http://127.0.0.1:9/"), _log.Factory())))
        );

        TheCollectorsWork(handler);
        _log.Lines.Any(l => l.Category.StartsWith("System.Net.Http.HttpClient", StringComparison.Ordinal))
            .Should()
            .BeFalse("a server may echo in a header what it was sent");
        var all = string.Join(
            "\n",
            [_said.ToString(), _printed.Text, .. _log.Lines.Select(l => l.Message + l.Fields), .. _traces.Ended.Select(TraceCollector.Text)]
        );
        if (host == "exports to OpenTelemetry")
            _printed.Text.Should().Contain("LogRecord.Attributes");
        foreach (var secret in Secrets)
            all.Should().NotContain(secret, $"the host: {host}");
    }

    /// <summary>All that it can tell.</summary>
    private static void Export(OpenTelemetryLoggerOptions options)
    {
        (options.IncludeScopes, options.IncludeFormattedMessage, options.ParseStateValues) = (true, true, true);
        options.AddConsoleExporter();
    }

    private static PodcastClientOptions Options(Action<PodcastClientOptions> change)
    {
        var options = new PodcastClientOptions();
        Set(options);
        change(options);
        return options;
    }

    private static void Set(PodcastClientOptions options) =>
        (options.ApiKey, options.AccessTokenProvider, options.RetryBaseDelay) = (
            ApiKey,
            new RecordingTokenProvider(OldToken, NewToken),
            TimeSpan.Zero);

    /// <summary>By the id that is requested; a server may well echo what it was sent.</summary>
    private static HttpResponseMessage Respond(HttpRequestMessage request)
    {
        var echo = string.Join(" ", request.Headers.SelectMany(h => h.Value)).Replace("\"", "", StringComparison.Ordinal);
        return request.RequestUri!.Segments[^1] switch
        {
            "good" => Echoing(echo),
            "odd" => StubHandler.Json($$"""{"data":{"podcastShow":{"id":"x","title":{"{{echo}}":1} } } }"""),
            "rejected" => StubHandler.Json(
                $$"""{"error":{"code":"{{echo}}","message":"{{echo}}","reference":"{{echo}}"} }""",
                System.Net.HttpStatusCode.Unauthorized),
            "busy" => StubHandler.Json($$"""{"message":"{{echo}}"}""", System.Net.HttpStatusCode.ServiceUnavailable),
            "broken" => Responses.BrokenBody(),
            "foreign" => Responses.FromElsewhere(),
            "none" => StubHandler.Json($$"""{"errors":[{"message":"{{echo}}"}],"data":null}"""),
            _ => Responses.NoConnection(),
        };
    }

    private static HttpResponseMessage Echoing(string echo)
    {
        var response = Responses.Show();
        response.Headers.TryAddWithoutValidation("X-Echo", echo);
        response.Content.Headers.TryAddWithoutValidation("X-Echo-Of-Body", echo);
        return response;
    }

    private async Task CallAllAsync(IPodcastClient client)
    {
        _said.AppendLine($"{client}");
        foreach (var id in new[] { "good", "odd", "rejected", "busy", "broken", "foreign", "none", "unreachable" })
        {
            try
            {
                var response = await client.WithResponse.GetPodcastShowAsync(id);
                _said.AppendLine($"{response}");
            }
            catch (PodcastApiException e)
            {
                _said.AppendLine($"{e} {e.Message} {e.Code} {e.ApiMessage} {e.Reference} {e.ErrorBody}");
            }
        }
    }

    /// <summary>A search that finds nothing proves something only where there is something to find.</summary>
    private void TheCollectorsWork(StubHandler handler)
    {
        handler.Requests.Select(r => r.Header("Authorization")).Should().Contain(["Bearer " + OldToken, "Bearer " + NewToken]);
        handler.Requests.Should().OnlyContain(r => r.Header("x-api-key") == ApiKey);
        _log.Lines.Should().Contain(l => l.Category == "PodcastApi" && l.Level == LogLevel.Warning);
        _said.ToString().Should().Contain("[redacted]");
        _traces.Calls.Should().HaveCount(24);
        _traces.Ended.Should().Contain(span => span.Source.Name == "System.Net.Http");
    }

    /// <summary>A host's own handler that writes down each request.</summary>
    private sealed class PrintingHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Console.WriteLine(request);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

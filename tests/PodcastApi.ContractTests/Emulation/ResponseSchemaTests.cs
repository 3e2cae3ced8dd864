using System.Text.RegularExpressions;
using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

public sealed partial class ResponseSchemaTests : IAsyncDisposable
{
    private const int Requests = 150;
    private const int RequestsUnderFault = 60;

    private readonly PodcastApiEmulator _emulator = new();
    private readonly HttpClient _http;
    private readonly HashSet<(string Operation, int Status)> _seen = [];

    public ResponseSchemaTests()
    {
        OddCatalog.AddTo(_emulator.Catalog);
        _http = new HttpClient(_emulator.CreateHandler());
    }

    public static TheoryData<string> Valid => [.. FaultCases.Valid.Keys];

    public static TheoryData<string> Invalid => [.. FaultCases.Invalid.Keys];

    public static TheoryData<string> Rejections => [.. RejectionCase.All.Select(rejection => rejection.Name)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_good_response_is_valid_by_its_schema(int seed)
    {
        (await ViolationsAsync(seed, Requests)).Should().BeEmpty();

        _seen.Should().HaveCount(8).And.OnlyContain(response => response.Status == 200);
        _emulator.Journal.ShouldHaveNoProblems();
    }

    [Fact]
    public async Task Every_page_of_a_show_is_valid_by_its_schema()
    {
        foreach (var show in _emulator.Catalog.Shows)
        {
            var path = $"podcasts/shows/{Uri.EscapeDataString(show.Id)}?limit=40";
            for (var cursor = ""; cursor is not null;)
            {
                var (status, body) = await SendAsync("GET", cursor.Length == 0 ? path : $"{path}&cursor={Uri.EscapeDataString(cursor)}");

                SchemaCheck.Violations("getPodcastShow", status, body).Should().BeEmpty();
                cursor = (string?)JsonTrees.Parse(body)["data"]!["podcastShow"]!["episodes"]!["pageInfo"]!["token"];
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task Every_rejection_is_valid_by_its_schema(string name)
    {
        var rejection = RejectionCase.All.Single(r => r.Name == name);
        rejection.Prepare(_emulator);
        using var request = rejection.Request(_emulator.BaseAddress);

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);

        ((int)response.StatusCode).Should().Be(rejection.Status);
        SchemaCheck
            .Violations(
                rejection.Operation,
                rejection.Status,
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Should()
            .BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task A_response_under_a_fault_is_valid_by_its_schema(string name)
    {
        var fault = _emulator.Faults.Add(FaultCases.Valid[name]);

        (await ViolationsAsync(seed: 3, RequestsUnderFault)).Should().BeEmpty();

        fault.Count.Should().BePositive("a fault that does nothing breaks nothing");
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_fault_meant_to_break_the_document_does(string name)
    {
        var (fault, reason) = FaultCases.Invalid[name];
        _emulator.Faults.Add(fault);

        (await ViolationsAsync(seed: 3, RequestsUnderFault)).Should().NotBeEmpty(reason);
    }

    [Fact]
    public void Every_fault_is_tested() =>
        typeof(Fault).GetMethods().Where(method => method.IsStatic && method.ReturnType == typeof(Fault)).Select(method => method.Name)
            .Should().BeEquivalentTo(FaultCases.Valid.Keys.Concat(FaultCases.Invalid.Keys));

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _emulator.DisposeAsync();
    }

    private async Task<IReadOnlyList<string>> ViolationsAsync(int seed, int requests)
    {
        var generator = new RequestGenerator(_emulator, seed);
        var violations = new List<string>();
        for (var number = 0; number < requests; number++)
        {
            var (operation, method, path) = generator.Next();
            var body = await CheckAsync(operation, method, path, violations);
            if (NextPage(operation, path, body) is { } next) await CheckAsync(operation, method, next, violations);
        }

        return violations;
    }

    private async Task<string> CheckAsync(string operation, string method, string path, List<string> violations)
    {
        var (status, body) = await SendAsync(method, path);
        _seen.Add((operation, status));
        violations.AddRange(SchemaCheck.Violations(operation, status, body).Select(violation => $"{method} {path}: {violation}"));
        return body;
    }

    /// <summary>Read without a parser, because a fault may have broken the body.</summary>
    private static string? NextPage(string operation, string path, string body) =>
        operation == "getPodcastShow" && PageToken().Match(body) is { Success: true } token
            ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={Uri.EscapeDataString(token.Groups[1].Value)}"
            : null;

    [GeneratedRegex("\"token\":\"([^\"]+)\"")]
    private static partial Regex PageToken();

    /// <summary>The part of the body received before the connection broke, if it did.</summary>
    private async Task<(int Status, string Body)> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(_emulator.BaseAddress, path));
        request.Headers.Add("x-api-key", PodcastApiEmulator.ApiKey);
        request.Headers.Add("Authorization", "Bearer " + PodcastApiEmulator.AccessToken);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var received = new MemoryStream();
        try
        {
            await response.Content.CopyToAsync(received);
        }
        catch (HttpRequestException)
        {
            // Caused by the fault; the rest is checked.
        }

        return ((int)response.StatusCode, System.Text.Encoding.UTF8.GetString(received.ToArray()));
    }
}

using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Tests;

/// <summary>An emulator with a stopped clock, and a browser or program that calls its login over plain HTTP.</summary>
internal sealed class EmulatedLoginHarness : IAsyncDisposable
{
    internal const string RedirectUri = "http://127.0.0.1:5000/back";
    internal const string Verifier = "abcdefghijklmnopqrstuvwxyz-._~0123456789ABCDEF";

    private readonly HttpClient _http;

    private EmulatedLoginHarness(PodcastApiEmulator emulator, ObservedTimeProvider time, bool onPort)
    {
        Emulator = emulator;
        Time = time;
        _http = onPort
            ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            : new HttpClient(emulator.CreateHandler());
    }

    internal PodcastApiEmulator Emulator { get; }

    internal ObservedTimeProvider Time { get; }

    internal EmulatedLogin Login => Emulator.Login;

    internal static async Task<EmulatedLoginHarness> StartAsync(bool onPort = false, Action<PodcastApiEmulatorOptions>? configure = null)
    {
        var time = new ObservedTimeProvider();
        var options = new PodcastApiEmulatorOptions { TimeProvider = time, AcceptUnknownTokens = false };
        configure?.Invoke(options);
        return new EmulatedLoginHarness(
            onPort ? await PodcastApiEmulator.StartAsync(options) : new PodcastApiEmulator(options),
            time,
            onPort);
    }

    /// <summary>A null value omits the parameter.</summary>
    internal Uri AuthorizeUrl(params IEnumerable<(string Name, string? Value)> changes)
    {
        var parameters = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = PodcastApiEmulator.ClientId,
            ["response_type"] = "code",
            ["redirect_uri"] = RedirectUri,
            ["scope"] = "music::catalog music::library",
            ["state"] = "a state",
        };
        foreach (var (name, value) in changes)
            parameters[name] = value;
        return new Uri(
            Login.Endpoints.Authorize
                + "?"
                + string.Join('&', parameters.Where(p => p.Value is not null).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}")));
    }

    internal Task<ApiReply> GetAsync(Uri url) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    internal Task<ApiReply> PostAsync(Uri url, params IEnumerable<(string Name, string? Value)> form) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, url) { Content = Form(form) });

    /// <summary>Uses the id and secret of the default client; a null value omits them.</summary>
    internal Task<ApiReply> TokenAsync(params IEnumerable<(string Name, string? Value)> form) =>
        PostAsync(
            Login.Endpoints.Token,
            [("client_id", PodcastApiEmulator.ClientId), ("client_secret", PodcastApiEmulator.ClientSecret), .. form]);

    /// <summary>Approves the login and returns the code.</summary>
    internal async Task<string> CodeAsync(params (string Name, string? Value)[] changes) =>
        Query(await Login.ApproveAsync(AuthorizeUrl(changes)))["code"];

    internal async Task<ApiReply> RedeemAsync(string code, params (string Name, string? Value)[] form) =>
        await TokenAsync([("grant_type", "authorization_code"), ("code", code), ("redirect_uri", RedirectUri), .. form]);

    internal async Task<ApiReply> RefreshCoreAsync(string refreshToken) =>
        await TokenAsync(("grant_type", "refresh_token"), ("refresh_token", refreshToken));

    /// <summary>Requests a code pair, as a device does first.</summary>
    internal Task<ApiReply> PairAsync(params (string Name, string? Value)[] form) =>
        PostAsync(
            Login.Endpoints.CodePair,
            [("response_type", "device_code"), ("client_id", PodcastApiEmulator.ClientId), ("scope", "music::catalog"), .. form]);

    internal Task<ApiReply> PollAsync(ApiReply pair, params (string Name, string? Value)[] form) =>
        PostAsync(
            Login.Endpoints.Token,
            [("grant_type", "device_code"), ("device_code", pair.Text("device_code")), ("user_code", pair.Text("user_code")), .. form]);

    /// <summary>Logs in and returns the tokens.</summary>
    internal async Task<ApiReply> LogInAsync() => await RedeemAsync(await CodeAsync());

    internal async Task<ApiReply> CallApiAsync(ApiReply tokens, string path = "podcasts/shows/B077DT8KHW")
    {
        using var api = new Api(Emulator);
        return await api.GetAsync(path, tokens.Text("access_token")!);
    }

    internal async Task<ApiReply> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            return new ApiReply(
                (int)response.StatusCode,
                await response.Content.ReadAsStringAsync(),
                response
                    .Headers.Concat(response.Content.Headers)
                    .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
        }
    }

    internal static IReadOnlyDictionary<string, string> Query(Uri callBack) =>
        callBack
            .Query[1..]
            .Split('&')
            .Select(part => part.Split('='))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]), StringComparer.Ordinal);

    internal static string PageOf(ApiReply reply) => Regex.Match(reply.Text, "name=\"page\" value=\"([^\"]+)\"").Groups[1].Value;

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return Emulator.DisposeAsync();
    }

    private static FormUrlEncodedContent Form(IEnumerable<(string Name, string? Value)> form) =>
        new(
            form.GroupBy(field => field.Name)
                .Select(fields => fields.Last())
                .Where(field => field.Value is not null)
                .Select(field => KeyValuePair.Create(field.Name, field.Value!)));
}

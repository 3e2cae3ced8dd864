namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>A form as it left the client.</summary>
internal sealed record SentForm(Uri Uri, string? ContentType, string Accept, IReadOnlyDictionary<string, string> Fields)
{
    internal string this[string name] => Fields[name];

    internal static async Task<SentForm> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var fields = body.Split('&')
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));
        return new SentForm(request.RequestUri!, request.Content.Headers.ContentType?.MediaType, request.Headers.Accept.ToString(), fields);
    }
}

using System.Reflection;

namespace PodcastApi;

internal static class ApiHttpRequest
{
    private static readonly string UserAgent = "PodcastApi/" + Version();

    internal static HttpRequestMessage Create(ApiCall call, Credentials credentials)
    {
        var request = new HttpRequestMessage(call.Operation.Method, call.Uri);
        credentials.AddTo(request.Headers);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        return request;
    }

    /// <summary>Without the commit that the SDK appends after a plus sign.</summary>
    private static string Version() =>
        typeof(PodcastClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

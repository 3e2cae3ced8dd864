#if !NETSTANDARD2_0
using System.Net;
#endif
using System.Reflection;

namespace PodcastApi;

/// <summary>The message of one attempt.</summary>
internal sealed class ApiHttpRequest : HttpRequestMessage
{
    private static readonly string UserAgent = "PodcastApi/" + LibraryVersion();

    internal ApiHttpRequest(ApiCall call, Credentials credentials)
        : base(call.Operation.Method, call.Uri)
    {
#if !NETSTANDARD2_0
        // HttpClient's own defaults do not count for a request made by hand.
        Version = HttpVersion.Version20;
        VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
#endif
        credentials.AddTo(Headers);
        Headers.TryAddWithoutValidation("Accept", "application/json");
        Headers.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    /// <summary>How often it passed the innermost handler, where that one counts; 0 where it does not.</summary>
    internal int Sends { get; set; }

    /// <summary>Tells the call what went over the wire beyond the one request that it knows of.</summary>
    internal void CountSends(ApiCall call)
    {
        if (Sends < 2) return;
        call.Attempts += Sends - 1;
        call.IsRepeatedByHost = true;
        Sends = 0;
    }

    /// <summary>Without the commit that the SDK appends after a plus sign.</summary>
    private static string LibraryVersion() =>
        typeof(PodcastClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

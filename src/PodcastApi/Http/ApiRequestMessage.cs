#if !NETSTANDARD2_0
using System.Net;
#endif
using System.Reflection;

namespace PodcastApi;

/// <summary>The message of one attempt.</summary>
internal sealed class ApiRequestMessage : HttpRequestMessage
{
#if NETSTANDARD2_0
    private const string OriginalKey = "PodcastApi.Original";
#else
    private static readonly HttpRequestOptionsKey<ApiRequestMessage> OriginalKey = new("PodcastApi.Original");
#endif

    internal static readonly string UserAgent = "PodcastApi/" + LibraryVersion();

    private readonly Uri _target;
    private int _sends;

    /// <param name="call">What is sent.</param>
    /// <param name="credentials">Added here, unless <see cref="CredentialsHandler"/> adds them.</param>
    /// <param name="isCompletedBelow">Whether that handler is there.</param>
    internal ApiRequestMessage(ApiCall call, Credentials credentials, bool isCompletedBelow)
        : base(call.Operation.Method, call.Uri)
    {
        (_target, Credentials) = (call.Uri, credentials);
#if NETSTANDARD2_0
        Properties[OriginalKey] = this;
#else
        Options.Set(OriginalKey, this);
        // HttpClient's own defaults do not count for a request made by hand.
        Version = HttpVersion.Version20;
        VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
#endif
        if (!isCompletedBelow) PodcastClient.AddCredentials(Headers, credentials);
        Headers.TryAddWithoutValidation("Accept", "application/json");
        Headers.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    internal Credentials Credentials { get; }

    /// <summary>The base class would print the headers, and the credentials among them.</summary>
    public override string ToString() => $"{Method} {RequestUri}";

    /// <summary>The message itself, or the one that a handler copied, as some do to send it again; null for a stranger.</summary>
    internal static ApiRequestMessage? OriginalOf(HttpRequestMessage request) =>
#if NETSTANDARD2_0
        request.Properties.TryGetValue(OriginalKey, out var original) ? original as ApiRequestMessage : null;
#else
        request.Options.TryGetValue(OriginalKey, out var original) ? original : null;
#endif

    /// <summary>Whether that is where the credentials may go.</summary>
    internal bool GoesTo(Uri? target) =>
        target is not null && (ReferenceEquals(target, _target) || HttpTransport.SameOrigin(target, _target));

    /// <summary>It, or a copy, passed the innermost handler, where there is one that counts.</summary>
    internal void Sent() => Interlocked.Increment(ref _sends);

    /// <summary>Tells the call what went over the wire beyond the one request that it knows of.</summary>
    internal void CountSends(ApiCall call)
    {
        var sends = Interlocked.Exchange(ref _sends, 0);
        if (sends < 2) return;
        call.Attempts += sends - 1;
        call.IsRetriedByHost = true;
    }

    /// <summary>Without the commit that the SDK appends after a plus sign.</summary>
    private static string LibraryVersion() =>
        typeof(PodcastClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? "0";
}

#if !NETSTANDARD2_0
using System.Net;
#endif
using System.Reflection;

namespace PodcastApi;

/// <summary>The request message of one attempt.</summary>
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

    /// <param name="call">The call to send.</param>
    /// <param name="credentials">Credentials, added here unless <see cref="CredentialsHandler"/> adds them.</param>
    /// <param name="isCompletedBelow">Whether <see cref="CredentialsHandler"/> is present.</param>
    internal ApiRequestMessage(ApiCall call, Credentials credentials, bool isCompletedBelow)
        : base(call.Operation.Method, call.Uri)
    {
        (_target, Credentials) = (call.Uri, credentials);
#if NETSTANDARD2_0
        Properties[OriginalKey] = this;
#else
        Options.Set(OriginalKey, this);
        // HttpClient's default version does not apply to a request message created by the caller.
        Version = HttpVersion.Version20;
        VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
#endif
        if (!isCompletedBelow) PodcastClient.AddCredentials(Headers, credentials);
        Headers.TryAddWithoutValidation("Accept", "application/json");
        Headers.TryAddWithoutValidation("User-Agent", UserAgent);
    }

    internal Credentials Credentials { get; }

    /// <summary>Returns method and URI. The base class would include the headers, and so the credentials.</summary>
    public override string ToString() => $"{Method} {RequestUri}";

    /// <summary>Returns the message itself, or the original if a handler copied it to send it again; null for other requests.</summary>
    internal static ApiRequestMessage? OriginalOf(HttpRequestMessage request) =>
#if NETSTANDARD2_0
        request.Properties.TryGetValue(OriginalKey, out var original) ? original as ApiRequestMessage : null;
#else
        request.Options.TryGetValue(OriginalKey, out var original) ? original : null;
#endif

    /// <summary>Whether the target may receive the credentials.</summary>
    internal bool GoesTo(Uri? target) =>
        target is not null && (ReferenceEquals(target, _target) || HttpTransport.SameOrigin(target, _target));

    /// <summary>Counts that the message, or a copy, passed the innermost handler, if there is one.</summary>
    internal void Sent() => Interlocked.Increment(ref _sends);

    /// <summary>Adds requests sent beyond the one that the call knows of.</summary>
    internal void CountSends(ApiCall call)
    {
        var sends = Interlocked.Exchange(ref _sends, 0);
        if (sends < 2) return;
        call.Attempts += sends - 1;
        call.IsRetriedByHost = true;
    }

    /// <summary>Returns the version without the commit hash that the SDK appends after a plus sign.</summary>
    private static string LibraryVersion() =>
        typeof(PodcastClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? "0";
}

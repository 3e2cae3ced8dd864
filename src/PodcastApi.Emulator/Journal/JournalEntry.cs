using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>A request and its outcome.</summary>
public sealed class JournalEntry
{
    private readonly int _bytes;
    private volatile JournalBody? _body;

    internal JournalEntry(RequestContext call, EmulatorResponse response, TimeSpan handling, int number)
    {
        Number = number;
        Time = call.Time;
        Method = call.Request.Method;
        var isApi = call.Request.Path.StartsWith(Router.Root, StringComparison.Ordinal);
        PathAndQuery = isApi ? call.Request.PathAndQuery : LoginJournal.PathAndQuery(call.Request);
        Headers = isApi ? call.Request.Headers : LoginJournal.Headers(call.Request);
        Operation = call.Rule?.Operation;
        LoginEndpoint = call.LoginEndpoint;
        GrantType = call.GrantType;
        User = call.User;
        Status = response.Status;
        Problem = call.Rejection is { IsExpected: false } rejection ? rejection.Message : null;
        RequestId = call.Reference;
        Faults = [.. call.Faults.Names];
        var body = response.Body();
        IsApi = isApi;
        ResponseHeaders = isApi ? response.AllHeaders() : LoginJournal.ResponseHeaders(response);
        ResponseBodyBytes = body.Length;
        SentBodyBytes = response.Delivery.Sent(body).Length;
        Transfer = response.Delivery.Pauses(body);
        Duration = handling + response.Delivery.BoundedDelay + Transfer;
        _body = isApi ? new JournalBody(body) : null;
        _bytes = 400 + (2 * (PathAndQuery.Length + (Problem?.Length ?? 0))) + BytesOf(Headers) + BytesOf(ResponseHeaders);
    }

    /// <summary>The number of the request, starting at 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The request id, in the response's header x-amzn-RequestId and in an error's <c>reference</c>.</summary>
    public string RequestId { get; }

    /// <summary>The time at which the request was received, by the emulator's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The HTTP method, in upper case.</summary>
    public string Method { get; }

    /// <summary>
    /// The path and query as sent, percent-encoded. Outside the API's base path, query values that may be secret are
    /// removed.
    /// </summary>
    public string PathAndQuery { get; }

    /// <summary>
    /// The request headers as sent, including the API's credentials. Outside its base path, values that may be secret are removed.
    /// A name may occur more than once.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The API operation; null for other requests, or if no path and method matched.</summary>
    public PodcastOperation? Operation { get; }

    /// <summary>The login endpoint; null for other requests.</summary>
    public LoginEndpoint? LoginEndpoint { get; }

    /// <summary>The grant type of a token request: authorization_code, refresh_token or device_code; null for other requests.</summary>
    public string? GrantType { get; }

    /// <summary>The user who sent the request or logged in. Null if the credentials were rejected or not checked.</summary>
    public EmulatedUser? User { get; }

    /// <summary>The status of the response.</summary>
    public int Status { get; }

    /// <summary>The problem with the request; null if there was none.</summary>
    public string? Problem { get; }

    /// <summary>The names of the faults that affected the request, in order.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>
    /// The response headers that the emulator sets, without those that a server adds, such as Date. Outside the API's base path,
    /// values that may be secret are removed.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> ResponseHeaders { get; }

    /// <summary>
    /// The response body as text, complete even if a fault broke the connection before its end; at most the first 65,536 bytes.
    /// <c>(redacted)</c> outside the API's base path. Null if the journal has dropped it to stay within
    /// <see cref="PodcastApiEmulatorOptions.JournalBytes"/>.
    /// </summary>
    public string? ResponseBody => IsApi ? _body?.Text : LoginJournal.Redacted;

    /// <summary>The length of the complete response body in bytes.</summary>
    public int ResponseBodyBytes { get; }

    /// <summary>
    /// The number of bytes of the body that were to be sent: less than <see cref="ResponseBodyBytes"/> if a fault broke the
    /// connection.
    /// </summary>
    public int SentBodyBytes { get; }

    /// <summary>
    /// The time from receiving the request until its response was ready, plus the delays and pauses of faults, by the emulator's
    /// clock. Known before the response is sent: a client that disconnects earlier doesn't shorten it.
    /// </summary>
    public TimeSpan Duration { get; }

    /// <summary>Whether the path is below the API's base path. Only then are bodies kept.</summary>
    internal bool IsApi { get; }

    /// <summary>The part of <see cref="Duration"/> in which the body is sent.</summary>
    internal TimeSpan Transfer { get; }

    /// <summary>Whether only the beginning of the body is kept.</summary>
    internal bool IsBodyTruncated => ResponseBodyBytes > JournalBody.MaxBytes;

    /// <summary>The number of bytes of the body that are kept.</summary>
    internal int BodyBytes => _body?.Bytes ?? 0;

    /// <summary>The approximate memory use: two bytes per character, plus the body and overhead for objects.</summary>
    internal int Bytes => _bytes + BodyBytes;

    internal void DropBody() => _body = null;

    /// <summary>Returns one line, without the headers, which contain credentials.</summary>
    public override string ToString()
    {
        var faults = Faults.Count == 0 ? "" : $" [{string.Join(", ", Faults)}]";
        return string.Create(CultureInfo.InvariantCulture, $"{Number}. {Method} {PathAndQuery} -> {Status}{faults} {Problem}").TrimEnd();
    }

    private static int BytesOf(IEnumerable<KeyValuePair<string, string>> headers) =>
        headers.Sum(header => 60 + (2 * (header.Key.Length + header.Value.Length)));
}

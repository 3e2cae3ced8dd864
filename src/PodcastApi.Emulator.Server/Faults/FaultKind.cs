using static PodcastApi.Emulator.Server.FaultField;

namespace PodcastApi.Emulator.Server;

/// <summary>A kind of fault that can be added on the page.</summary>
/// <param name="Key">The value in the submitted form.</param>
/// <param name="Explanation">What the client sees.</param>
/// <param name="Create">Creates the fault from the form.</param>
/// <param name="Fields">The fields of this kind.</param>
internal sealed record FaultKind(string Key, string Explanation, Func<FaultForm, Fault> Create, params IReadOnlyList<FaultField> Fields)
{
    /// <summary>All kinds of faults.</summary>
    internal static IReadOnlyList<FaultKind> All { get; } =
    [
        new(
            "throttled",
            "429 THROTTLED, with or without Retry-After. Nothing is changed.",
            form => Fault.Throttle(form.OptionalSeconds(RetryAfter)),
            RetryAfter),
        new(
            "status",
            "An error in the API’s own form. Nothing is changed.",
            form => Fault.Status(form.Whole(Status), retryAfter: form.OptionalSeconds(RetryAfter)),
            Status,
            RetryAfter),
        new(
            "response",
            "Any response, such as a gateway’s page. Nothing is changed.",
            form => Fault.Response(form.Whole(ResponseStatus), form.Text(Body), form.Text(ContentType)),
            ResponseStatus,
            Body,
            ContentType),
        new("expired token", "401 for this request and all later ones with the same token.", _ => Fault.ExpiredToken()),
        new("errors instead of data", "200 with errors and no object.", _ => Fault.ErrorsInsteadOfData()),
        new("unknown values", "Unknown values and fields.", _ => Fault.UnknownValues()),
        new("null fields", "All strings, numbers and booleans except ids are null; every list has a null entry.", _ => Fault.NullFields()),
        new("null parts", "All fields of the requested objects except the id are null.", _ => Fault.NullParts()),
        new("small pages", "Pages that hold fewer episodes than requested.", form => Fault.SmallPages(form.Whole(Size)), Size),
        new("repeated cursor", "A next page whose token is the one that led to this page.", _ => Fault.RepeatedCursor()),
        new("empty cursor", "A next page whose token is empty.", _ => Fault.EmptyCursor()),
        new("missing cursor", "A next page without a token.", _ => Fault.MissingCursor()),
        new("missing items", "A multi-get without its first items.", form => Fault.MissingItems(form.Whole(Count)), Count),
        new("shuffled items", "A multi-get with its items reversed.", _ => Fault.ShuffledItems()),
        new("slow", "Delayed headers.", form => Fault.Slow(form.Milliseconds(Delay)), Delay),
        new("drip", "A body sent in small pieces.", form => Fault.Drip(form.Whole(Piece), form.Milliseconds(Pause)), Piece, Pause),
        new("cut body", "A connection that breaks within the body.", form => Fault.CutBody(form.Whole(After)), After),
        new("malformed JSON", "A complete body that is not valid JSON.", _ => Fault.MalformedJson()),
        new("expires_in as text", "Login: expires_in is a string.", _ => LoginFault.ExpiresInAsText()),
        new("missing expires_in", "Login: a response without expires_in.", _ => LoginFault.MissingExpiresIn()),
        new("missing access_token", "Login: a response without an access token.", _ => LoginFault.MissingAccessToken()),
        new("missing refresh_token", "Login: a response without a refresh token.", _ => LoginFault.MissingRefreshToken()),
        new(
            "revoked refresh token",
            "Login: invalid_grant for this request and all later ones with the same refresh token.",
            _ => LoginFault.RevokedRefreshToken()),
    ];
}

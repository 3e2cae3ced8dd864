namespace PodcastApi.Emulator;

/// <summary>The state of a request while it is handled.</summary>
internal sealed class RequestContext(EmulatorRequest request, string reference)
{
    internal EmulatorRequest Request { get; } = request;

    /// <summary>The request id, which the response returns.</summary>
    internal string Reference { get; } = reference;

    /// <summary>The time at which the request was received.</summary>
    internal required DateTimeOffset Time { get; init; }

    /// <summary>The login endpoint; null for API requests.</summary>
    internal LoginEndpoint? LoginEndpoint { get; } = LoginRouter.Find(request);

    /// <summary>The grant type of a token request, if supported by the login.</summary>
    internal string? GrantType { get; set; }

    /// <summary>Whether login errors contain a <c>request_id</c>.</summary>
    internal bool SendsRequestId { get; init; }

    /// <summary>The operation; null until the path and method match one.</summary>
    internal OperationDefinition? Rule { get; set; }

    /// <summary>The user; null until the credentials are accepted or a user logs in.</summary>
    internal EmulatedUser? User { get; set; }

    /// <summary>The decoded last segment of the path; empty for operations on several ids.</summary>
    internal string Id { get; set; } = "";

    internal IReadOnlyList<string> Ids { get; set; } = [];

    internal int Limit { get; set; } = OperationDefinition.MaxLimit;

    internal string? Cursor { get; set; }

    /// <summary>The faults that apply to this request.</summary>
    internal RequestFaults Faults { get; set; } = RequestFaults.None;

    /// <summary>The error; null if the request succeeded.</summary>
    internal ApiError? Rejection { get; set; }

    /// <summary>Returns whether the request names this id, alone or in a list. Available before the query is validated.</summary>
    internal bool Names(string id) => Rule!.MaxIds == 0 ? Id == id : RequestValidator.IdsOf(Request).Contains(id);
}

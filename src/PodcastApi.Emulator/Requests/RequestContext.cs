namespace PodcastApi.Emulator;

/// <summary>A request and what has been found out about it so far.</summary>
internal sealed class RequestContext(EmulatorRequest request, string reference)
{
    internal EmulatorRequest Request { get; } = request;

    /// <summary>The id that the response gives the request.</summary>
    internal string Reference { get; } = reference;

    /// <summary>Null for the API's own requests.</summary>
    internal LoginEndpoint? LoginEndpoint { get; } = LoginRouter.Find(request);

    /// <summary>What a token is requested, if the login knows it.</summary>
    internal string? GrantType { get; set; }

    /// <summary>Whether an error of the login has a <c>request_id</c>.</summary>
    internal bool SendsRequestId { get; init; }

    /// <summary>Null until a path and a method of the API have matched.</summary>
    internal OperationDefinition? Rule { get; set; }

    /// <summary>Null until the credentials have been accepted, or someone has logged in.</summary>
    internal EmulatedUser? User { get; set; }

    /// <summary>The last segment of the path, decoded; empty for the operations on many ids.</summary>
    internal string Id { get; set; } = "";

    internal IReadOnlyList<string> Ids { get; set; } = [];

    internal int Limit { get; set; } = OperationDefinition.MaxLimit;

    internal string? Cursor { get; set; }

    /// <summary>What is done to this request on purpose.</summary>
    internal RequestFaults Faults { get; set; } = RequestFaults.None;

    /// <summary>What was wrong with it; null when it was handled as sent.</summary>
    internal ApiError? Rejection { get; set; }

    /// <summary>Whether the request asks for this id, alone or among others; known before the query has been judged.</summary>
    internal bool Names(string id) => Rule!.MaxIds == 0 ? Id == id : RequestValidator.IdsOf(Request).Contains(id);
}

namespace PodcastApi.Emulator;

/// <summary>Finds the operation for a request's method and path.</summary>
internal static class Router
{
    internal const string Root = "/v1/";
    private const string IdSegment = "{id}";

    internal static ApiError? Route(RequestContext call)
    {
        if (!call.Request.Path.StartsWith(Root, StringComparison.Ordinal))
            return ApiError.NotFound("Every path of this API begins with /v1/.");

        // The documentation's own examples contain /v1//me/...
        var path = call.Request.Path[Root.Length..].TrimStart('/');
        var matches = OperationDefinition.All.Where(rule => Matches(rule, path)).ToList();
        if (matches.Count == 0) return ApiError.NotFound("This API has no such path.");
        call.Rule = matches.Find(rule => rule.Method == call.Request.Method);
        if (call.Rule is null) return ApiError.WrongMethod(matches.Select(rule => rule.Method));
        call.Id = call.Rule.MaxIds == 0 ? Uri.UnescapeDataString(LastSegment(path)) : "";
        return null;
    }

    private static bool Matches(OperationDefinition rule, string path) =>
        rule.MaxIds > 0
            ? path == rule.Path
            : LastSegment(path) is { Length: > 0 } id && path[..^id.Length] == rule.Path[..^IdSegment.Length];

    private static string LastSegment(string path) => path[(path.LastIndexOf('/') + 1)..];
}

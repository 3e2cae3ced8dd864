using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>Parses and validates the query: names, repeated parameters and values.</summary>
internal static class RequestValidator
{
    internal static ApiError? Validate(RequestContext call)
    {
        if (call.Request.HasBody) return ApiError.BadRequest("This operation takes no body.");
        foreach (var (name, value) in Parse(call.Request.Query))
        {
            if (!Allowed(call.Rule!).Contains(name)) return ApiError.BadRequest($"This operation has no query parameter \"{name}\".");
            if (value is null) return ApiError.BadRequest($"Send {name} once.");
            if (Set(call, name, value) is { } rejection) return rejection;
        }

        return call.Rule!.MaxIds > 0 && call.Ids.Count == 0 ? ApiError.BadRequest("Send the ids, separated by commas, in ids.") : null;
    }

    internal static IEnumerable<string> IdsOf(EmulatorRequest request) =>
        Parse(request.Query).Where(parameter => parameter.Name == "ids").SelectMany(parameter => parameter.Value?.Split(',') ?? []);

    /// <summary>Returns the decoded parameters by name. The value is null if a name occurs more than once.</summary>
    internal static IEnumerable<(string Name, string? Value)> Parse(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .GroupBy(part => Decode(part[0]), part => part is [_, var value] ? value : "")
            .Select(values => (values.Key, values.Count() == 1 ? Decode(values.Single()) : null));

    private static IEnumerable<string> Allowed(OperationDefinition rule) =>
        [.. rule.MaxIds > 0 ? (string[])["ids"] : [], .. rule.IsPaged ? (string[])["limit", "cursor"] : []];

    private static ApiError? Set(RequestContext call, string name, string value) => name switch
    {
        "ids" => SetIds(call, value),
        "limit" => SetLimit(call, value),
        _ => SetCursor(call, value),
    };

    private static ApiError? SetIds(RequestContext call, string value)
    {
        call.Ids = value.Split(',');
        if (call.Ids.Contains(""))
            return ApiError.BadRequest("One of the ids is empty.");
        return call.Ids.Count > call.Rule!.MaxIds
            ? ApiError.BadRequest($"There are {call.Ids.Count} ids; send at most {call.Rule.MaxIds}.")
            : null;
    }

    private static ApiError? SetLimit(RequestContext call, string value)
    {
        const int Min = OperationDefinition.MinLimit;
        const int Max = OperationDefinition.MaxLimit;
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit);
        call.Limit = limit;
        if (!isNumber) return ApiError.BadRequest($"The limit \"{value}\" is not a whole number from {Min} to {Max}.");
        return limit is >= Min and <= Max ? null : ApiError.BadRequest($"The limit is {value}; send {Min} to {Max}.");
    }

    private static ApiError? SetCursor(RequestContext call, string value)
    {
        call.Cursor = value;
        return value.Length == 0 ? ApiError.BadRequest("The cursor is empty; leave it out for the first page.") : null;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>Reads the query and judges it: names, repetitions and values.</summary>
internal static class RequestJudge
{
    internal static Refusal? Judge(ApiCall call)
    {
        if (call.Request.HasBody) return Refusal.BadRequest("This operation takes no body.");
        foreach (var (name, value) in Parse(call.Request.Query))
        {
            if (!Allowed(call.Rule!).Contains(name)) return Refusal.BadRequest($"This operation has no query parameter \"{name}\".");
            if (value is null) return Refusal.BadRequest($"Send {name} once.");
            if (Set(call, name, value) is { } refusal) return refusal;
        }

        return call.Rule!.MaxIds > 0 && call.Ids.Count == 0 ? Refusal.BadRequest("Send the ids, separated by commas, in ids.") : null;
    }

    internal static IEnumerable<string> IdsOf(EmulatorRequest request) =>
        Parse(request.Query).Where(parameter => parameter.Name == "ids").SelectMany(parameter => parameter.Value?.Split(',') ?? []);

    /// <summary>Decoded, by name; null stands for more than one value.</summary>
    internal static IEnumerable<(string Name, string? Value)> Parse(string query) =>
        query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .GroupBy(part => Decode(part[0]), part => part is [_, var value] ? value : "")
            .Select(values => (values.Key, values.Count() == 1 ? Decode(values.Single()) : null));

    private static IEnumerable<string> Allowed(OperationRule rule) =>
        [.. rule.MaxIds > 0 ? (string[])["ids"] : [], .. rule.IsPaged ? (string[])["limit", "cursor"] : []];

    private static Refusal? Set(ApiCall call, string name, string value) => name switch
    {
        "ids" => SetIds(call, value),
        "limit" => SetLimit(call, value),
        _ => SetCursor(call, value),
    };

    private static Refusal? SetIds(ApiCall call, string value)
    {
        call.Ids = value.Split(',');
        if (call.Ids.Contains("")) return Refusal.BadRequest("One of the ids is empty.");
        return call.Ids.Count > call.Rule!.MaxIds ? Refusal.BadRequest($"These are {call.Ids.Count} ids; send at most {call.Rule.MaxIds}.") : null;
    }

    private static Refusal? SetLimit(ApiCall call, string value)
    {
        const int Min = OperationRule.MinLimit;
        const int Max = OperationRule.MaxLimit;
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit);
        call.Limit = limit;
        if (!isNumber) return Refusal.BadRequest($"The limit \"{value}\" is no whole number of {Min} to {Max}.");
        return limit is >= Min and <= Max ? null : Refusal.BadRequest($"The limit is {value}; send {Min} to {Max}.");
    }

    private static Refusal? SetCursor(ApiCall call, string value)
    {
        call.Cursor = value;
        return value.Length == 0 ? Refusal.BadRequest("The cursor is empty; leave it out for the first page.") : null;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

namespace PodcastApi;

/// <summary>An error that a successful response reported in addition to its result.</summary>
/// <param name="message">Human-readable description of the error.</param>
/// <param name="json">The error as raw JSON.</param>
public sealed class PodcastResponseError(string? message, RawJson json)
{
    /// <summary>Human-readable description of the error; null if the response contains none.</summary>
    public string? Message { get; } = message;

    /// <summary>The complete error as raw JSON, as the service sent it.</summary>
    public RawJson Json { get; } = json;

    /// <param name="json">At the value of <c>errors</c>, which is a list of objects with a message, or something else.</param>
    /// <param name="most">More are skipped.</param>
    internal static IReadOnlyList<PodcastResponseError> Read(ref JsonScanner json, int most = int.MaxValue)
    {
        if (json.IsNull) return [];
        if (!json.EnterArray()) return [ReadOne(ref json)];
        var errors = new List<PodcastResponseError>();
        while (json.NextItem())
        {
            if (errors.Count == most) json.SkipRest();
            else if (!json.IsNull) errors.Add(ReadOne(ref json));
            json.CheckErrors(errors.Count);
        }

        return errors.ToArray();
    }

    private static PodcastResponseError ReadOne(ref JsonScanner json)
    {
        var inside = json;
        var raw = json.Raw(json.Start);
        return new PodcastResponseError(MessageOf(ref inside), raw);
    }

    private static string? MessageOf(ref JsonScanner json)
    {
        if (!json.EnterObject())
        {
            JsonModel.Read(ref json, out string? text);
            return text;
        }

        string? message = null;
        while (json.NextField(out var field))
        {
            if (field.Is("message"u8)) JsonModel.Read(ref json, out message);
            json.SkipRest();
        }

        return message;
    }
}

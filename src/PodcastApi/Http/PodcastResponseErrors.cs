namespace PodcastApi;

/// <summary>The <c>errors</c> that may stand beside <c>data</c>: a list of objects with a message, or something else.</summary>
internal static class PodcastResponseErrors
{
    /// <param name="json">At the value of the field.</param>
    /// <param name="most">What comes behind so many is passed over.</param>
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

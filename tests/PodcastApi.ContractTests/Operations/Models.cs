using System.Collections;

namespace PodcastApi.ContractTests.Operations;

/// <summary>Inspects models by reflection.</summary>
internal static class Models
{
    /// <summary>The names of the fields kept as raw JSON, anywhere in the object.</summary>
    internal static IEnumerable<string> UnknownFieldsOf(object? value) => value switch
    {
        null or string or RawJson => [],
        IReadOnlyDictionary<string, RawJson> fields => fields.Keys,
        IEnumerable list => list.Cast<object>().SelectMany(UnknownFieldsOf),
        _ when IsModel(value.GetType()) => value.GetType().GetProperties().SelectMany(p => UnknownFieldsOf(p.GetValue(value))),
        _ => [],
    };

    internal static bool IsModel(Type type) => type.GetProperty(nameof(PodcastShow.AdditionalProperties)) is not null;
}

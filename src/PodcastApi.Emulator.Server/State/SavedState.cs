using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>All of an emulator that outlasts it: the users with their tokens, and the whole catalog, documented or not.</summary>
/// <param name="Users">With what they saved and follow.</param>
/// <param name="Shows">With their episodes.</param>
internal sealed record SavedState(IReadOnlyList<SavedUser> Users, IReadOnlyList<SavedShow> Shows)
{
    internal const string Format = "podcastapi-emulator-state";

    internal const int Version = 1;

    /// <summary>Of the models' own converters, so that fields which the API's document gains are in the file at once.</summary>
    internal static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        FloatParseHandling = FloatParseHandling.Decimal,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    /// <summary>Puts an emulator into this state.</summary>
    internal void Restore(PodcastApiEmulator emulator)
    {
        emulator.Catalog.Clear();
        foreach (var show in Shows) show.Restore(emulator.Catalog);
        foreach (var user in Users) user.Restore(emulator);
    }
}

using Newtonsoft.Json;

namespace PodcastApi.Emulator.Server;

/// <summary>The persistent state of an emulator: the users with their tokens, and the whole catalog.</summary>
/// <param name="Users">The users, with their libraries and follows.</param>
/// <param name="Shows">The shows, with their episodes.</param>
internal sealed record SavedState(IReadOnlyList<SavedUser> Users, IReadOnlyList<SavedShow> Shows)
{
    internal const string Format = "podcastapi-emulator-state";

    internal const int Version = 1;

    /// <summary>Uses the models' own converters, so that fields added to the API are saved automatically.</summary>
    internal static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        FloatParseHandling = FloatParseHandling.Decimal,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    });

    /// <summary>Restores this state in an emulator.</summary>
    internal void Restore(PodcastApiEmulator emulator)
    {
        emulator.Catalog.Clear();
        foreach (var show in Shows) show.Restore(emulator.Catalog);
        foreach (var (index, user) in Users.Index()) user.Restore(emulator, isFirst: index == 0);
    }
}

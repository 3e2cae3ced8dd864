namespace PodcastApi;

internal static class Lists
{
    internal static string Count(int count, int min, int max) =>
        count > max ? $"Give {min} to {max} ids a call; these are more." : $"Give {min} to {max} ids; this list holds {count}.";
}

namespace PodcastApi;

/// <summary>How listings and bulk operations tell how far they are.</summary>
internal static class ProgressExtensions
{
    internal static void ReportSafely<T>(this IProgress<T>? progress, T value)
    {
        try
        {
            progress?.Report(value);
        }
#pragma warning disable CA1031 // A display that fails is no reason to lose results.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}

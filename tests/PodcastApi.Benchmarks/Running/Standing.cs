using System.Globalization;

namespace PodcastApi.Benchmarks.Running;

/// <summary>Where a contender stands beside the baseline: 1.00 is as much as that.</summary>
internal sealed record Standing(string Name, double Time, double Allocated)
{
    internal string Both => string.Create(CultureInfo.InvariantCulture, $"{Time:0.00} / {Allocated:0.00}");

    internal string TimeAlone => Time.ToString("0.00", CultureInfo.InvariantCulture);
}

using Microsoft.Extensions.Configuration;
using static PodcastApi.SectionBinder<PodcastApi.PodcastClientOptions>;

namespace PodcastApi;

internal static class PodcastClientOptionsBinder
{
    private const string Forms = "numbers like 3, times like 00:00:30, addresses like https://…, and true or false";

    private static readonly SectionBinder<PodcastClientOptions> Reader = new("the client", Forms, new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(PodcastClientOptions.ApiKey)] = (o, text) => o.ApiKey = text,
        [nameof(PodcastClientOptions.AccessToken)] = (o, text) => o.AccessToken = text,
        [nameof(PodcastClientOptions.BaseAddress)] = (o, text) => o.BaseAddress = Address(text),
        [nameof(PodcastClientOptions.AllowInsecureHttp)] = (o, text) => o.AllowInsecureHttp = bool.Parse(text),
        [nameof(PodcastClientOptions.AttemptTimeout)] = (o, text) => o.AttemptTimeout = Time(text),
        [nameof(PodcastClientOptions.TotalTimeout)] = (o, text) => o.TotalTimeout = Time(text),
        [nameof(PodcastClientOptions.MaxRetries)] = (o, text) => o.MaxRetries = Integer(text),
        [nameof(PodcastClientOptions.RetryBaseDelay)] = (o, text) => o.RetryBaseDelay = Time(text),
        [nameof(PodcastClientOptions.MaxRetryDelay)] = (o, text) => o.MaxRetryDelay = Time(text),
        [nameof(PodcastClientOptions.RequestsPerSecond)] = (o, text) => o.RequestsPerSecond = Number(text),
        [nameof(PodcastClientOptions.RequestBurst)] = (o, text) => o.RequestBurst = Integer(text),
        [nameof(PodcastClientOptions.MaxResponseBytes)] = (o, text) => o.MaxResponseBytes = Integer(text),
        [nameof(PodcastClientOptions.MaxListEntries)] = (o, text) => o.MaxListEntries = Integer(text),
        [nameof(PodcastClientOptions.MaxReportedErrors)] = (o, text) => o.MaxReportedErrors = Integer(text),
    });

    internal static void Apply(IConfigurationSection section, PodcastClientOptions options, string optionsName) =>
        Reader.Apply(section, options, optionsName);
}

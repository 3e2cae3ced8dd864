using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>Answers requests; knows nothing of servers and sockets.</summary>
internal sealed class ApiService
{
    private readonly CatalogReads _reads;
    private int _answers;

    internal ApiService()
    {
        new DocumentedCatalog(Catalog).Fill();
        _reads = new CatalogReads(Catalog);
    }

    internal PodcastCatalog Catalog { get; } = new();

    internal EmulatorAnswer Answer(EmulatorRequest request)
    {
        var call = new ApiCall(request);
        var refusal = Router.Route(call) ?? Gate.Admit(call) ?? QueryString.Judge(call);
        var outcome = refusal is null ? Perform(call) : refusal;
        return outcome.Refusal is { } why ? ErrorJson.Answer(request, why, NextReference()) : new EmulatorAnswer(200, outcome.Body!);
    }

    private Outcome Perform(ApiCall call) => call.Rule!.Operation switch
    {
        PodcastOperation.GetPodcastShow => _reads.GetShow(call),
        PodcastOperation.GetPodcastShows => _reads.GetShows(call),
        PodcastOperation.GetPodcastEpisode => _reads.GetEpisode(call),
        PodcastOperation.GetPodcastEpisodes => _reads.GetEpisodes(call),
        _ => new Refusal(501, "INTERNAL", "This emulator does not answer this operation yet."),
    };

    /// <summary>Counted, so that a test's run is the same each time.</summary>
    private string NextReference() =>
        "00000000-0000-4000-8000-" + Interlocked.Increment(ref _answers).ToString("x12", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace PodcastApi.Emulator;

/// <summary>Handles requests, independently of how they arrive.</summary>
internal sealed class ApiService
{
    private readonly CatalogReads _reads;
    private readonly LibraryWrites _writes;
    private readonly Authenticator _authenticator;
    private readonly bool _sendsRequestId;
    private int _requests;

    internal ApiService(PodcastApiEmulatorOptions options, Func<Uri> ownOrigin)
    {
        var login = options.Login.Copy();
        _sendsRequestId = login.SendsRequestId;
        Time = new AdjustableClock(options.TimeProvider);
        Users = new PodcastUsers(Time, options.AcceptUnknownTokens);
        Login = new LoginService(login, Users, Time, ownOrigin);
        Faults = new FaultSet(Time);
        Journal = new RequestJournal(options.JournalCapacity, options.JournalBytes);
        new DocumentedCatalog(Catalog).Fill();
        _reads = new CatalogReads(Catalog);
        _writes = new LibraryWrites(Catalog);
        _authenticator = new Authenticator(Users, options.ApiKeys is { Count: > 0 } keys ? [.. keys] : null);
    }

    internal AdjustableClock Time { get; }

    internal PodcastCatalog Catalog { get; } = new();

    internal PodcastUsers Users { get; }

    internal LoginService Login { get; }

    internal FaultSet Faults { get; }

    internal RequestJournal Journal { get; }

    internal void Reset()
    {
        Time.Reset();
        Faults.Clear();
        Login.Reset();
        Users.Clear();
        Catalog.Clear();
        new DocumentedCatalog(Catalog).Fill();
        Journal.Clear();
    }

    internal EmulatorResponse Handle(EmulatorRequest request) => Faults.Handle(() => HandleCore(request));

    private EmulatorResponse HandleCore(EmulatorRequest request)
    {
        var start = Time.GetTimestamp();
        var call = new RequestContext(request, NextReference()) { Time = Time.GetUtcNow(), SendsRequestId = _sendsRequestId };
        if (call.LoginEndpoint is null)
            call.Rejection = Router.Route(call);
        if (call.LoginEndpoint is not null || call.Rule is not null)
            call.Faults = Faults.Reserve(call);
        var response = call.Faults.Change(
            call,
            call.Faults.Replace(call) ?? (call.LoginEndpoint is null ? Validate(call) : Login.Handle(call)));
        Faults.Release(call.Faults);
        response = response.Written() with
        {
            Headers = [KeyValuePair.Create("x-amzn-RequestId", call.Reference), .. response.Headers],
        };
        Journal.Add(call, response, Time.GetElapsedTime(start));
        return response;
    }

    private EmulatorResponse Validate(RequestContext call)
    {
        call.Rejection ??= _authenticator.Admit(call) ?? RequestValidator.Validate(call);
        if (call.Rejection is null)
        {
            var outcome = call.Faults.Perform(call, Perform);
            if (outcome.Body is { } body) return new EmulatorResponse(200, body);
            call.Rejection = outcome.Rejection;
        }

        return ErrorResponse.Create(call, call.Rejection!);
    }

    private OperationResult Perform(RequestContext call) => call.Rule!.Operation switch
    {
        PodcastOperation.GetPodcastShow => _reads.GetShow(call),
        PodcastOperation.GetPodcastShows => _reads.GetShows(call),
        PodcastOperation.GetPodcastEpisode => _reads.GetEpisode(call),
        PodcastOperation.GetPodcastEpisodes => _reads.GetEpisodes(call),
        PodcastOperation.SavePodcastEpisode => _writes.Save(call),
        PodcastOperation.RemovePodcastEpisode => _writes.Remove(call),
        PodcastOperation.FollowPodcastShow => _writes.Follow(call),
        _ => _writes.Unfollow(call),
    };

    /// <summary>Returns sequential ids, so that test runs are reproducible.</summary>
    private string NextReference() =>
        "00000000-0000-4000-8000-" + Interlocked.Increment(ref _requests).ToString("x12", CultureInfo.InvariantCulture);
}

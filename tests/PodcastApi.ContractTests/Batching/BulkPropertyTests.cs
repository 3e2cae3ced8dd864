using FsCheck;
using FsCheck.Fluent;

namespace PodcastApi.ContractTests.Batching;

/// <summary>Properties that hold for any ids, with a service that shuffles, drops, duplicates, delays, rejects and fails.</summary>
public class BulkPropertyTests
{
    // A fixed seed, so that failures are reproducible. Change it for other cases.
    private const ulong Seed = 20260102;

    [Fact]
    public void Each_id_has_one_outcome_with_its_own_item()
    {
        var outcomes = new List<BatchOutcome>();
        Check(60, async of => outcomes.AddRange(await ReadAsync(of)));

        foreach (var outcome in Enum.GetValues<BatchOutcome>())
            outcomes.Count(o => o == outcome).Should().BeGreaterThan(100, "what never is {0} proves nothing", outcome);
    }

    [Fact]
    public void Each_write_has_one_outcome_and_succeeded_ones_are_written() => Check(20, async all =>
    {
        // Fewer are enough, because each takes a request.
        var of = all with { Ids = [.. all.Ids.Take(80)] };
        await using var harness = new BulkHarness(of);
        var options = new BatchOptions { MaxConcurrency = of.MaxConcurrency, EnsureOrdered = of.EnsureOrdered };

        var results = await harness.ReadAsync(harness.Client.SaveManyEpisodesAsync(of.Ids, options));

        CheckIds(of, results);
        var found = results.Where(r => r.IsSucceeded).Select(r => Own(r.Id)).Distinct();
        if (of.Fails)
            harness.Emulator.DefaultUser.SavedEpisodes.Should().Contain(found.Order());
        else
            harness.Emulator.DefaultUser.SavedEpisodes.Should().BeEquivalentTo(found);
        foreach (var result in results)
            Allowed(of with { Drops = false }, result.Id).Should().Contain(result.Outcome, "{0} was requested", result.Id);
    }
        );

    private static async Task<IEnumerable<BatchOutcome>> ReadAsync(BulkCase of)
    {
        await using var harness = new BulkHarness(of);
        var options = new BatchOptions { MaxConcurrency = of.MaxConcurrency, EnsureOrdered = of.EnsureOrdered };

        var results = await harness.ReadAsync(
            of.IsAsync ? harness.Client.GetManyEpisodesAsync(Later(of.Ids), options) : harness.Client.GetManyEpisodesAsync(of.Ids, options)
        );

        CheckIds(of, results);
        foreach (var result in results.Where(r => r.IsSucceeded))
            (result.Value!.Id, result.Value.Title).Should().Be((Own(result.Id), "The title of " + Own(result.Id)));
        foreach (var result in results)
            Allowed(of, result.Id).Should().Contain(result.Outcome, "{0} was requested", result.Id);
        return results.Select(r => r.Outcome);
    }

    private static void CheckIds<T>(BulkCase of, List<BatchResult<T>> results)
        where T : class
    {
        // Sorted, because an unordered comparison is slow.
        if (of.EnsureOrdered) results.Select(r => r.Id).Should().Equal(of.Ids);
        else results.Select(r => r.Id).Order(StringComparer.Ordinal).Should().Equal(of.Ids.Order(StringComparer.Ordinal));
    }

    private static List<BatchOutcome> Allowed(BulkCase of, string id)
    {
        var allowed = new List<BatchOutcome>();
        if (id[0] is 'k' or 'a') allowed.Add(BatchOutcome.Succeeded);
        if (id[0] is 'u' || (of.Drops && id[0] is 'k' or 'a')) allowed.Add(BatchOutcome.NotFound);
        if (of.Fails || id[0] is 'b' || id == BulkCase.Unusable) allowed.Add(BatchOutcome.Failed);
        return allowed;
    }

    private static string Own(string id) => id[0] == 'a' ? "k" + id[1..] : id;

    private static async IAsyncEnumerable<string> Later(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (id.EndsWith('7')) await Task.Yield();
            yield return id;
        }
    }

    private static void Check(int cases, Func<BulkCase, Task> holds) =>
        Prop.ForAll(BulkCase.Arbitrary, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed, 1));
}

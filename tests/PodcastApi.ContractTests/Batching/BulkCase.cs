using FsCheck;
using FsCheck.Fluent;

namespace PodcastApi.ContractTests.Batching;

/// <summary>
/// A bulk read from a service whose behavior depends on a seed. The first letter of an id determines the result: k is known, a is
/// an alias of a known id, u is unknown, and b makes the whole request be rejected.
/// </summary>
internal sealed record BulkCase(
    int Seed,
    int MaxConcurrency,
    bool EnsureOrdered,
    bool IsAsync,
    bool Drops,
    bool Fails,
    IReadOnlyList<string> Ids)
{
    internal const int Known = 200;
    internal const string Unusable = "..";

    // A few ids repeat often, most occur once or twice; covers one batch and several.
    private const int MostIds = 320;

    private static Gen<string> Id => Gen.Frequency(
        (30, Numbered("k", Known)),
        (3, Numbered("k", 3)),
        (2, Numbered("a", Known)),
        (2, Numbered("u", Known)),
        (1, Numbered("b", Known)),
        (1, Gen.Constant(Unusable)));

    private static Gen<BulkCase> Cases =>
        from seed in Gen.Choose(0, int.MaxValue)
        from max in Gen.Choose(1, 5)
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 4)
        from count in Gen.Choose(0, MostIds)
        from ids in Gen.ListOf(Id, count)
        select new BulkCase(seed, max, !flags[0], flags[1], flags[2], flags[3], [.. ids]);

    internal static Arbitrary<BulkCase> Arbitrary => Arb.From(Cases, Smaller);

    public override string ToString() =>
        $"seed {Seed}, {MaxConcurrency} at once{(EnsureOrdered ? "" : ", unordered")}{(IsAsync ? ", async" : "")}"
            + $"{(Drops ? ", drops" : "")}{(Fails ? ", fails" : "")}: {string.Join(" ", Ids)}";

    private static IEnumerable<BulkCase> Smaller(BulkCase of)
    {
        var half = of.Ids.Count / 2;
        if (half == 0) yield break;
        yield return of with { Ids = [.. of.Ids.Take(half)] };
        yield return of with { Ids = [.. of.Ids.Skip(half)] };
        yield return of with { Ids = [.. of.Ids.Skip(1)] };
    }

    private static Gen<string> Numbered(string letter, int count) =>
        Gen.Choose(0, count - 1).Select(number => FormattableString.Invariant($"{letter}{number}"));
}

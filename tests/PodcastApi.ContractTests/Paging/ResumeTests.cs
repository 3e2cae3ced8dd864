using FsCheck;
using FsCheck.Fluent;

namespace PodcastApi.ContractTests.Paging;

public class ResumeTests
{
    // A fixed seed, so that failures are reproducible. Change it for other cases.
    private const ulong Seed = 20260101;

    private static readonly Gen<Interruption> Interruptions =
        from length in Gen.Choose(0, 60)
        from pageSize in Gen.Choose(1, 20)
        from smallPages in Gen.Choose(1, 20)
        from prefetch in Gen.Choose(0, 4)
        from max in Gen.Frequency((3, Gen.Constant<int?>(null)), (1, Gen.Choose(1, 70).Select(n => (int?)n)))
        from asPages in Gen.Elements(true, false)
        from fault in Gen.Choose(0, Interruption.FaultCount - 1)
        from skip in Gen.Choose(0, 12)
        from rate in Gen.Elements(0.3, 1)
        from seed in Gen.Choose(0, int.MaxValue)
        select new Interruption(length, pageSize, smallPages, prefetch, max, asPages, fault, skip, rate, seed);

    [Fact]
    public void A_list_resumed_after_failures_is_complete()
    {
        var broken = 0;

        Prop.ForAll(Interruptions.ToArbitrary(), async interruption =>
        {
            var (read, expected, failures) = await interruption.RunAsync();
            read.Should().Equal(expected);
            broken += failures;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(120).WithReplay(Seed, 1));

        broken.Should().BeGreaterThan(60, "a run without failures proves nothing");
    }
}

using PodcastApi.ContractTests.StubServer;

namespace PodcastApi.ContractTests.Faults;

[Collection(OnTheStubServer.Name)]
public class FaultTests(StubServerFixture fixture) : ContractTest(fixture.Server)
{
    // A call that takes longer is considered stuck.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string> Names => [.. AllFaults.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_ends_as_the_table_says(string name)
    {
        var row = await RowAsync(AllFaults.All.Single(f => f.Name == name));
        if (Accepting) return;

        (await File.ReadAllTextAsync(FaultTable.Path, TestContext.Current.CancellationToken))
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Should()
            .Contain(row);
    }

    [Fact]
    public async Task The_table_holds_each_fault_and_nothing_else()
    {
        var rows = new List<string>();
        foreach (var fault in AllFaults.All) rows.Add(await RowAsync(fault));
        if (Accepting) await File.WriteAllTextAsync(FaultTable.Path, FaultTable.Text(rows), TestContext.Current.CancellationToken);

        (await File.ReadAllTextAsync(FaultTable.Path, TestContext.Current.CancellationToken))
            .ReplaceLineEndings("\n")
            .Should()
            .Be(FaultTable.Text(rows));
    }

    private static bool Accepting => Environment.GetEnvironmentVariable("PODCASTAPI_ACCEPT_FAULTS") == "1";

    private Task<string> RowAsync(Fault fault) =>
        FaultTable
            .RowAsync(fault, new FaultHarness(Server, 0), new FaultHarness(Server, new PodcastClientOptions().MaxRetries))
            .WaitAsync(Patience);
}

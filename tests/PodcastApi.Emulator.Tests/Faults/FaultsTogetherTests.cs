namespace PodcastApi.Emulator.Tests;

/// <summary>Faults that fire for the same request work together, in either order.</summary>
public sealed class FaultsTogetherTests : IAsyncDisposable
{
    private static readonly string[] Paths =
    [
        "podcasts/shows/B077DT8KHW?limit=1&cursor=0:4c580caf-3b61-4311-a9c5-2c006651aa23",
        "podcasts/shows?ids=B077DT8KHW",
        "podcasts/episodes?ids=15bfa46b-7af1-49b3-9375-8977627c43ab",
    ];

    private readonly PodcastApiEmulator _emulator = new();

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var one in Faults.Keys)
            {
                foreach (var other in Faults.Keys) pairs.Add(one, other);
            }

            return pairs;
        }
    }

    private static IReadOnlyDictionary<string, Fault> Faults { get; } =
        new[]
        {
            Fault.ErrorsInsteadOfData(),
            Fault.UnknownValues(),
            Fault.NullFields(),
            Fault.NullParts(),
            Fault.SmallPages(1),
            Fault.RepeatedCursor(),
            Fault.EmptyCursor(),
            Fault.MissingCursor(),
            Fault.MissingItems(),
            Fault.ShuffledItems(),
            Fault.Drip(bytes: 100, TimeSpan.Zero),
        }.ToDictionary(fault => fault.Name, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Two_faults_combine_in_one_response(string one, string other)
    {
        _emulator.Faults.Add(Faults[one]);
        _emulator.Faults.Add(Faults[other]);
        using var api = new Api(_emulator);

        foreach (var path in Paths)
        {
            var response = await api.GetAsync(path);

            response.Status.Should().Be(200);
            response.Json["data"].Should().NotBeNull();
        }
    }

    [Fact]
    public async Task A_fault_does_not_alter_the_body_of_another_fault_permanently()
    {
        _emulator.Faults.Add(Fault.Response(200, """{"data":{}}""", "application/json"));
        _emulator.Faults.Add(Fault.MalformedJson(), new FaultTrigger { Times = 1 });
        using var api = new Api(_emulator);

        var broken = await api.GetAsync("podcasts/shows/B077DT8KHW");
        var whole = await api.GetAsync("podcasts/shows/B077DT8KHW");

        broken.Text.Should().Be("""{"data"={}}""");
        whole.Text.Should().Be("""{"data":{}}""");
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}

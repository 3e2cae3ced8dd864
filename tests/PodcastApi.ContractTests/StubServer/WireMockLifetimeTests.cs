using System.Diagnostics;
using System.Globalization;

namespace PodcastApi.ContractTests.StubServer;

public class WireMockLifetimeTests
{
    // Far more than ending takes; passing it means that the process never ends.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_server_ends_when_it_is_disposed()
    {
        var server = await WireMockServer.StartAsync();
        using var keeper = Process.GetProcessById(server.Keeper.Id);

        await server.DisposeAsync();

        await keeper.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler());
        await http.Invoking(h => h.GetAsync(server.BaseAddress)).Should().ThrowAsync<HttpRequestException>();
    }

    [Fact]
    public async Task A_program_does_not_outlive_a_parent_that_was_killed()
    {
        // The parent tells the id of the kept program, and is killed without a chance to say goodbye.
        const string Parent = "const c = require('child_process').spawn('node', [process.argv[1], 'node', '-e', 'console.log(process.pid); setInterval(() => {}, 1000)'], { stdio: ['pipe', 'inherit', 'inherit'] }); setInterval(() => c.pid, 1000);";
        var keeper = Repository.PathOf("tests", "tools", "while-parent-lives.mjs");
        using var parent = Process.Start(new ProcessStartInfo("node", ["-e", Parent, keeper]) { RedirectStandardOutput = true })!;
        using var kept = Process.GetProcessById(int.Parse((await parent.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!, CultureInfo.InvariantCulture));

        parent.Kill();

        await kept.Invoking(p => p.WaitForExitAsync().WaitAsync(Patience)).Should().NotThrowAsync();
    }
}

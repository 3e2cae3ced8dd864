using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_readme_shows_the_code_that_runs_here()
    {
        var shown = Blocks(Shown(), Repository.Read("src", "PodcastApi.Emulator", "README.md"));
        var run = Blocks(Run(), Repository.Read("tests", "PodcastApi.Emulator.Tests", "ReadmeTests.cs"))
            .Select(block => Regex.Replace(block, "^ {8}", "", RegexOptions.Multiline));

        run.Should().NotBeEmpty().And.Equal(shown);
    }

#pragma warning disable xUnit1051 // The examples are user code, which has no test token.
    [Fact]
    public async Task The_examples_work()
    {
        // example
        await using var emulator = new PodcastApiEmulator();
        using var client = emulator.CreateClient();
        var show = await client.GetPodcastShowAsync("B077DT8KHW", limit: 2);
        // end
        show.Title.Should().Be("The Line");

        // example
        var deepSea = emulator.Catalog.AddShow("Deep Sea", episodes: 250);
        deepSea.AddNewestEpisode(new PodcastEpisode { Id = "e-251", Title = "The newest" });
        emulator.Catalog.AddShow(new PodcastShow { Id = "my-id", Title = "Mine" }).AddAlias("B000000001");
        // end
        deepSea.Episodes.Should().HaveCount(251);

        // example
        var ann = emulator.Users.Add("ann").AddToken("ann-token", [PodcastScope.Catalog], lifetime: TimeSpan.FromHours(1));
        emulator.Users.Expire("ann-token");
        // end
        ann.Should().Be(emulator.Users.Find("ann-token"));

        // example
        emulator.Login.Clients.Add("my-app", "my-secret", new Uri("https://example.org/back"));
        var authorizeUrl = new Uri(
            emulator.Login.Endpoints.Authorize,
            "?client_id=my-app&response_type=code&scope=music::library&redirect_uri=https%3A%2F%2Fexample.org%2Fback&state=s1");
        var callBack = await emulator.Login.ApproveAsync(authorizeUrl, user: ann);
        emulator.Login.ExpireTokens();
        emulator.Faults.Add(LoginFault.RevokedRefreshToken(), when: new() { Times = 1 });
        emulator.Faults.Add(Fault.Status(503), when: new() { LoginEndpoint = LoginEndpoint.Token, Times = 1 });
        emulator.Journal.ShouldHave(0, LoginEndpoint.Token, "refresh_token");
        // end
        callBack.Query.Should().Contain("state=s1");

        // example
        emulator.Journal.ShouldHave(1, PodcastOperation.GetPodcastShow);
        emulator.Journal.ShouldHaveNoProblems();
        var latest = emulator.Journal.Entries[^1];
        Console.WriteLine($"{latest.Status} after {latest.Duration.TotalMilliseconds} ms: {latest.ResponseBody}");
        // end

        // example
        var throttle = emulator.Faults.Add(Fault.Throttle(retryAfter: TimeSpan.FromSeconds(2)), when: new() { Times = 3 });
        throttle.IsPaused = true;
        emulator.Faults.Add(Fault.Status(503), when: new() { Operation = PodcastOperation.SavePodcastEpisode, Rate = 0.1, Seed = 42 });
        emulator.Faults.Clear();
        // end
    }
#pragma warning restore xUnit1051

    private static IEnumerable<string> Blocks(Regex rule, string text) =>
        rule.Matches(text.ReplaceLineEndings("\n")).Select(match => match.Groups[1].Value);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(" // example\n(.*?) *// end\n", RegexOptions.Singleline)]
    private static partial Regex Run();
}

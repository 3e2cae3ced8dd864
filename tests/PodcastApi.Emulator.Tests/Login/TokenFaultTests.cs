namespace PodcastApi.Emulator.Tests;

public sealed class TokenFaultTests
{
    [Fact]
    public async Task Fields_are_missing_or_of_another_type_once_each()
    {
        await using var bench = await LoginBench.StartAsync();
        foreach (var fault in (Fault[])[LoginFault.ExpiresInAsText(), LoginFault.MissingExpiresIn(), LoginFault.MissingAccessToken(), LoginFault.MissingRefreshToken()])
        {
            var added = bench.Emulator.Faults.Add(fault, new FaultTrigger { Times = 1 });
            var answer = await bench.LogInAsync();
            added.Count.Should().Be(1);
            bench.Emulator.Journal.Entries[^1].Faults.Should().Equal(fault.Name);
            Fields(answer).Should().Be(fault.Name switch
            {
                "expires_in as text" => "access_token token_type expires_in=\"3600\" refresh_token",
                "missing expires_in" => "access_token token_type refresh_token",
                "missing access_token" => "token_type expires_in=3600 refresh_token",
                _ => "access_token token_type expires_in=3600",
            });
        }
    }

    [Fact]
    public async Task A_revoked_refresh_token_stays_revoked()
    {
        await using var bench = await LoginBench.StartAsync();
        var first = await bench.LogInAsync();
        var fault = bench.Emulator.Faults.Add(LoginFault.RevokedRefreshToken(), new FaultTrigger { Times = 1 });

        var second = await bench.LogInAsync();
        var revoked = await bench.RenewAsync(first.Text("refresh_token")!);
        bench.Emulator.Journal.ShouldHaveNoProblems();
        var again = await bench.RenewAsync(first.Text("refresh_token")!);
        var other = await bench.RenewAsync(second.Text("refresh_token")!);

        (revoked.Error, again.Error, other.Status, fault.Count).Should().Be(("invalid_grant", "invalid_grant", 200, 1));
    }

    private static string Fields(ApiReply answer) =>
        string.Join(' ', answer.Json.AsObject().Select(field => field.Key == "expires_in" ? $"expires_in={field.Value!.ToJsonString()}" : field.Key));
}

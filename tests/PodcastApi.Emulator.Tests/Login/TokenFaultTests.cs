namespace PodcastApi.Emulator.Tests;

public sealed class TokenFaultTests
{
    [Fact]
    public async Task Each_field_is_missing_and_of_another_type_once()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        foreach (
            var fault in (Fault[])
                [
                    LoginFault.ExpiresInAsText(),
                    LoginFault.MissingExpiresIn(),
                    LoginFault.MissingAccessToken(),
                    LoginFault.MissingRefreshToken(),
                ])
        {
            var added = harness.Emulator.Faults.Add(fault, new FaultTrigger { Times = 1 });
            var response = await harness.LogInAsync();
            added.Count.Should().Be(1);
            harness.Emulator.Journal.Entries[^1].Faults.Should().Equal(fault.Name);
            Fields(response).Should().Be(fault.Name switch
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
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var first = await harness.LogInAsync();
        var fault = harness.Emulator.Faults.Add(LoginFault.RevokedRefreshToken(), new FaultTrigger { Times = 1 });

        var second = await harness.LogInAsync();
        var revoked = await harness.RefreshCoreAsync(first.Text("refresh_token")!);
        harness.Emulator.Journal.ShouldHaveNoProblems();
        var again = await harness.RefreshCoreAsync(first.Text("refresh_token")!);
        var other = await harness.RefreshCoreAsync(second.Text("refresh_token")!);

        (revoked.Error, again.Error, other.Status, fault.Count).Should().Be(("invalid_grant", "invalid_grant", 200, 1));
    }

    private static string Fields(ApiReply response) =>
        string.Join(
            ' ',
            response.Json.AsObject().Select(field => field.Key == "expires_in" ? $"expires_in={field.Value!.ToJsonString()}" : field.Key));
}

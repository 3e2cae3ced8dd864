using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator.Tests;

public sealed class VerifierTests
{
    private static readonly string Hashed = Base64Url.EncodeToString(
        SHA256.HashData(Encoding.ASCII.GetBytes(EmulatedLoginHarness.Verifier)));

    [Theory]
    [InlineData("S256")]
    [InlineData("plain")]
    [InlineData(null)]
    public async Task A_verifier_stands_in_for_the_secret_without_a_refresh_token(string? method)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var code = await harness.CodeAsync(
            ("code_challenge", method == "S256" ? Hashed : EmulatedLoginHarness.Verifier),
            ("code_challenge_method", method));

        var tokens = await harness.RedeemAsync(code, ("client_secret", null), ("code_verifier", EmulatedLoginHarness.Verifier));

        tokens.Status.Should().Be(200);
        tokens.Json["refresh_token"].Should().BeNull();
        (await harness.CallApiAsync(tokens)).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_secret_and_a_verifier_together_give_a_refresh_token()
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var code = await harness.CodeAsync(("code_challenge", Hashed), ("code_challenge_method", "S256"));

        var tokens = await harness.RedeemAsync(code, ("code_verifier", EmulatedLoginHarness.Verifier));

        tokens.Text("refresh_token").Should().NotBeNull();
    }

    [Theory]
    [InlineData("S256", null)]
    [InlineData("S256", "another-verifier-of-the-right-length-0123456789")]
    [InlineData(null, "S256 hash")]
    public async Task A_verifier_that_is_missing_or_does_not_fit_is_rejected(string? method, string? verifier)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();
        var code = await harness.CodeAsync(("code_challenge", Hashed), ("code_challenge_method", method));

        var response = await harness.RedeemAsync(
            code,
            ("code_verifier", verifier == "S256 hash" ? EmulatedLoginHarness.Verifier : verifier));

        response.Error.Should().Be("invalid_grant");
    }

    [Theory]
    [InlineData("short", null)]
    [InlineData("short", "S256")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-._~0123456789ABC+/", "plain")]
    [InlineData(EmulatedLoginHarness.Verifier, "S512")]
    [InlineData(null, "S256")]
    public async Task An_invalid_challenge_redirects_with_an_error(string? challenge, string? method)
    {
        await using var harness = await EmulatedLoginHarness.StartAsync();

        var back = await harness.Login.ApproveAsync(
            harness.AuthorizeUrl(("code_challenge", challenge), ("code_challenge_method", method)),
            cancellationToken: TestContext.Current.CancellationToken);

        EmulatedLoginHarness.Query(back)["error"].Should().Be("invalid_request");
    }
}

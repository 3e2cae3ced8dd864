namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>Over real connections: what .NET's own handlers do with a redirect.</summary>
public class RedirectTests
{
    private const string Secret = "old-refresh";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_secret_goes_where_a_redirect_leads_even_by_a_handler_that_follows_it(bool follows)
    {
        using var elsewhere = new OneResponseServer(Secret, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        using var login = new OneResponseServer(
            Secret,
            $"HTTP/1.1 307 Temporary Redirect\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\n\r\n");
        var options = Logins.Options(o => (o.Endpoints, o.TimeProvider) = (new() { Token = login.Address }, TimeProvider.System));
        using var following = new HttpClient(new HttpClientHandler { AllowAutoRedirect = true, CheckCertificateRevocationList = true });
        using var client = follows ? new LoginWithAmazonClient(following, options) : new LoginWithAmazonClient(options);

        var error = (await client.Awaiting(c => c.RefreshAsync("Atzr|" + Secret)).Should().ThrowExactlyAsync<LoginException>()).Which;
        elsewhere.Dispose();

        error.Message.Should().Contain($"a redirect {(follows ? "led " : "")}to {elsewhere.Address.AbsoluteUri.TrimEnd('/')}");
        (await login.Came.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken)).Should().Contain(Secret);
        (await elsewhere.Came.WaitAsync(RealTime.Patience, TestContext.Current.CancellationToken))
            .Should()
            .NotContain(Secret)
            .And.NotContain("client-secret");
    }
}

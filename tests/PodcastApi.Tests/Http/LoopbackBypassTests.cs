namespace PodcastApi.Tests.Http;

public class LoopbackBypassTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5000/v1")]
    [InlineData("http://127.1.2.3/")]
    [InlineData("http://localhost:5000/v1")]
    [InlineData("http://[::1]:5000/v1")]
    [InlineData("https://localhost/")]
    public void Loopback_goes_past_whatever_proxy_the_machine_has(string address)
    {
        var bypass = new DefaultHttpClient.LoopbackBypass();

        bypass.IsBypassed(new Uri(address)).Should().BeTrue();
        bypass.GetProxy(new Uri(address)).Should().BeNull();
    }
}

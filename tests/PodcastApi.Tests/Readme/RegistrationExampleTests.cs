using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PodcastApi.Tests.Authentication;
using PodcastApi.Tests.DependencyInjection;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Readme;

public class RegistrationExampleTests
{
    [Fact]
    public void The_example_stands_in_the_document_as_it_is_compiled_here() =>
        ReadmeCode.After("<!-- registration -->", "docs", "behavior.md").Should().Be(
            ReadmeCode.Between(Source, "// example", "// end") + "\n" + ReadmeCode.Between(Source, "// class", "// end of the class"));

    [Fact]
    public async Task The_example_works()
    {
        using var handler = new StubHandler(_ => Responses.Show());
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        foreach (var name in new[] { "ApiKey", "Eu:ApiKey" }) builder.Configuration["PodcastApi:" + name] = name;
        Register(builder);
        builder.Services.AddSingleton<IAccessTokenProvider>(new RecordingTokenProvider("token"));
        builder.Services.AddTransient<Shelf>();
        foreach (var name in new[] { "PodcastApi", "PodcastApi:eu" })
            builder.Services.AddHttpClient(name).ConfigurePrimaryHttpMessageHandler(() => new Shortcut(handler));
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        var titles = await host.Services.GetRequiredService<Shelf>().TitlesAsync("x");
        await host.StopAsync(TestContext.Current.CancellationToken);

        titles.Should().HaveCount(2);
        handler.Requests.Select(r => r.Header("x-api-key")).Should().Equal("ApiKey", "Eu:ApiKey");
    }

    private static string Source => Repository.Read("tests", "PodcastApi.Tests", "Readme", "RegistrationExampleTests.cs");

    private static void Register(HostApplicationBuilder builder)
    {
        // example
        builder.Services.AddSingleton<IAccessTokenProvider, Tokens>(); // yours
        builder.Services.AddPodcastApi(builder.Configuration.GetSection("PodcastApi")); // IPodcastClient
        builder.Services.AddPodcastApi("eu", builder.Configuration.GetSection("PodcastApi:Eu")); // another account
        // end
    }

    // class
    sealed class Shelf(IPodcastClient podcasts, [FromKeyedServices("eu")] IPodcastClient european)
    {
        public async Task<string?[]> TitlesAsync(string id) =>
            [(await podcasts.GetPodcastShowAsync(id)).Title, (await european.GetPodcastShowAsync(id)).Title];
    }
    // end of the class

    private sealed class Tokens : IAccessTokenProvider
    {
        public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) => new("token");
    }

    /// <summary>Leads to the stub instead of the network.</summary>
    private sealed class Shortcut(HttpMessageHandler target) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _target = new(target, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            _target.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing) _target.Dispose();
            base.Dispose(disposing);
        }
    }
}

using Microsoft.Extensions.DependencyInjection;
using PodcastApi.Tests.DependencyInjection;
using PodcastApi.Tests.Http;
using PodcastApi.Tests.Resilience;

namespace PodcastApi.Tests.Readme;

public class CurrentUserExampleTests
{
    [Fact]
    public void The_example_stands_in_the_document_as_it_is_compiled_here() =>
        ReadmeCode
            .After("<!-- current user -->", "docs", "login.md")
            .Should()
            .Be(
                ReadmeCode.Between(
                    Repository.Read("tests", "PodcastApi.Tests", "Readme", "CurrentUserExampleTests.cs"),
                    "// example",
                    "// end"
                ));

    [Fact]
    public async Task Each_of_many_users_at_once_calls_with_a_token_of_their_own()
    {
        using var handler = new StubHandler(async (request, _) =>
        {
            await Task.Yield();
            return Responses.Show();
        });
        await using var services = Container.With(s =>
        {
            s.AddSingleton<IAccessTokenProvider, CurrentUserTokens>();
            s.AddPodcastApi(o => o.ApiKey = "key").EndingAt(handler);
        });
        var client = services.GetRequiredService<IPodcastClient>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async user =>
        {
            CurrentUserTokens.Use("token-" + user);
            await Task.Yield();
            await client.GetPodcastShowAsync("show-" + user);
        }));

        handler
            .Requests.Should()
            .HaveCount(20)
            .And.OnlyContain(request =>
                request.Header("Authorization")
                == "Bearer token-" + request.Uri.Segments.Last().Replace("show-", "", StringComparison.Ordinal));
    }

    // example
    internal sealed class CurrentUserTokens : IAccessTokenProvider
    {
        private static readonly AsyncLocal<string?> Current = new();

        /// <summary>For what follows in this request; call it in a middleware.</summary>
        public static void Use(string? accessToken) => Current.Value = accessToken;

        public ValueTask<string> GetAccessTokenAsync(AccessTokenRequest request, CancellationToken cancellationToken) =>
            new(Current.Value ?? throw new InvalidOperationException("Nobody is logged in here."));
    }
    // end
}

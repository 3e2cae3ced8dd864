namespace PodcastApi.Smoke;

internal static class Login { internal static Task<string> GetTokenAsync() => Task.FromResult("Atza|recorded-access-token"); }

namespace PodcastApi.Cli;

/// <summary>A login as the file has it. Its text holds no secret.</summary>
internal sealed record StoredLogin(LoginBinding Place, LoginTokens Tokens);

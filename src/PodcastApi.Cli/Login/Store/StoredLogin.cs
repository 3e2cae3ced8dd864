namespace PodcastApi.Cli;

/// <summary>A login as stored in the file. Its string representation contains no secret.</summary>
internal sealed record StoredLogin(LoginBinding Place, LoginTokens Tokens);

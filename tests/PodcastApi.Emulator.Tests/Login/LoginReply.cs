namespace PodcastApi.Emulator.Tests;

/// <summary>A response of the login.</summary>
internal static class LoginReply
{
    extension(ApiReply reply)
    {
        internal string? Error => (string?)reply.Json["error"];

        internal string? Text(string name) => (string?)reply.Json[name];
    }
}

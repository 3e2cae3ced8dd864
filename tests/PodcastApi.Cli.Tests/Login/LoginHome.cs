using System.Text.Json.Nodes;
using PodcastApi.Emulator;

namespace PodcastApi.Cli.Tests;

/// <summary>A temporary configuration folder for a login.</summary>
internal sealed class LoginHome : IDisposable
{
    private readonly DirectoryInfo _config = Directory.CreateTempSubdirectory("podcastapi-tests-");

    internal string Folder => Path.Combine(_config.FullName, "podcastapi");

    internal string File => Path.Combine(Folder, "login.json");

    internal JsonNode Stored => JsonNode.Parse(System.IO.File.ReadAllText(File))!;

    internal string AccessToken => (string)Stored["accessToken"]!;

    internal string RefreshToken => (string)Stored["refreshToken"]!;

    /// <summary>All settings that the emulator command prints, except for the access token.</summary>
    internal Dictionary<string, string> SettingsOf(PodcastApiEmulator emulator)
    {
        var settings = Tool.SettingsOf(emulator);
        settings.Remove("PODCASTAPI_ACCESS_TOKEN");
        settings["PODCASTAPI_LOGIN_ADDRESS"] = emulator.BaseAddress.GetLeftPart(UriPartial.Authority);
        settings["PODCASTAPI_CLIENT_ID"] = PodcastApiEmulator.ClientId;
        settings["PODCASTAPI_CLIENT_SECRET"] = PodcastApiEmulator.ClientSecret;
        return In(settings);
    }

    /// <summary>The same settings with this configuration folder.</summary>
    internal Dictionary<string, string> In(Dictionary<string, string> settings) => new(settings) { ["XDG_CONFIG_HOME"] = _config.FullName };

    internal Task<ToolRun> LogInAsync(PodcastApiEmulator emulator) => LogInAsync(SettingsOf(emulator));

    internal async Task<ToolRun> LogInAsync(Dictionary<string, string> settings)
    {
        using var login = await WaitingLogin.StartAsync(In(settings));
        await Person.ApproveAsync(login.Address);
        return await login.EndAsync();
    }

    /// <summary>Makes the stored access token look expired.</summary>
    internal void Expire()
    {
        var stored = Stored;
        stored["expiresAt"] = "2020-01-01T00:00:00Z";
        System.IO.File.WriteAllText(File, stored.ToJsonString());
    }

    /// <summary>Writes a text to the login file.</summary>
    internal void Put(string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        Directory.CreateDirectory(Folder);
        System.IO.File.WriteAllText(File, text);
        System.IO.File.SetUnixFileMode(File, mode);
    }

    public void Dispose() => _config.Delete(recursive: true);
}

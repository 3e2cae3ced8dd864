namespace PodcastApi.Cli.Tests;

/// <summary>A directory with feeds and a state file for an emulator.</summary>
internal sealed class EmulatorFiles : IDisposable
{
    /// <summary>The id of Tide Tables, derived from its link and title.</summary>
    internal const string ShowId = "31c88379-1d1b-5279-a2fc-03e32729a238";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("podcastapi-tests-");

    internal string Folder => _directory.FullName;

    internal string State => this["state.json"];

    internal string this[string name] => Path.Combine(Folder, name);

    /// <summary>Writes a feed of one show with one episode for each title.</summary>
    internal string Feed(string name, string show, params IEnumerable<string> episodes) => Write(name, $"""
        <rss version="2.0"><channel><title>{show}</title><link>https://tide.example/</link>
        {string.Concat(episodes.Select(title => $"<item><guid>{title}</guid><title>{title}</title></item>"))}
        </channel></rss>
        """);

    internal string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => _directory.Delete(recursive: true);
}

using PodcastApi.Build.Tests.Running;

namespace PodcastApi.Build.Tests.SpecChanges;

/// <summary>The document with new fields, values and operations, a build, and a program that uses them.</summary>
public sealed class NewApi : IAsyncLifetime, IDisposable
{
    private const string Values =
        "TO_BE_ANNOUNCED, 4K, live-event, mixedCase, A B, a-b, VALUE, EQUALS, TO_STRING, GET_TYPE, SAVE_STATE, SAVED_VALUE, "
            + "SCI-FI & MORE, ''";

    private readonly RepositoryCopy _copy = new();

    /// <summary>A show in which each new field has a value.</summary>
    internal static string Show => ReadFile("show.json");

    /// <summary>The value that the program printed for each heading.</summary>
    internal ILookup<string, string> Printed { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _copy.Replace(RepositoryCopy.Spec, "paths:\n", ReadFile("operations.yaml"));
        _copy.Replace(RepositoryCopy.Spec, "\n    PodcastShow:\n", "\n" + ReadFile("schemas.yaml") + "    PodcastShow:\n");
        _copy.Replace(RepositoryCopy.Spec, "        episodes: {$ref", ReadFile("fields.yaml") + "        episodes: {$ref");
        _copy.Replace(RepositoryCopy.Spec, "required: [id]", "required: [id, needed]");
        _copy.Replace(RepositoryCopy.Spec, "enum: [SAVED, REMOVED]", $"enum: [SAVED, REMOVED, {Values}]");
        _copy.Write("show.json", Show);
        _copy.AddProgram("NewApi", ReadFile("Program.cs"));

        (await _copy.BuildAsync("programs/NewApi")).ShouldSucceed();
        (await _copy.BuildAsync(RepositoryCopy.Library, "-f", "netstandard2.0")).ShouldSucceed();
        var run = await _copy.DotNet("programs/NewApi/bin/Debug/net10.0/NewApi.dll", "show.json").RunAsync();

        Printed = run.ShouldSucceed().Lines.Select(line => line.Split(" => ")).ToLookup(parts => parts[0], parts => parts[1]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose() => _copy.Dispose();

    private static string ReadFile(string name) => Repository.Read("tests", "PodcastApi.Build.Tests", "SpecChanges", "Files", name);
}

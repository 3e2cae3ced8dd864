namespace PodcastApi.Build.Tests.Running;

/// <summary>A folder to be the whole PATH: dotnet and a shell.</summary>
internal sealed class ProgramFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal ProgramFolder()
    {
        foreach (var program in (string[])["dotnet", "sh"]) File.CreateSymbolicLink(_folder.PathOf(program), Find(program));
    }

    internal string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();

    private static string Find(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(System.IO.Path.PathSeparator).Select(folder => System.IO.Path.Combine(folder, program)).First(File.Exists);
}

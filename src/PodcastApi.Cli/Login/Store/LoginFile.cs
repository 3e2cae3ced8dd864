namespace PodcastApi.Cli;

/// <summary>The file that keeps a login from one run of the tool to the next.</summary>
internal sealed class LoginFile
{
    internal const string Variable = "PODCASTAPI_LOGIN_FILE";

    private LoginFile(string path, bool isChosen) => (Path, IsChosen) = (path, isChosen);

    internal string Path { get; }

    /// <summary>Whether the environment names it.</summary>
    internal bool IsChosen { get; }

    // One name: whoever writes holds the lock, and what a crash left behind, with its secrets, goes with the next.
    private string NewPath => Path + ".new";

    internal static LoginFile Locate()
    {
        var chosen = SettingValue.Variable(Variable).Value;
        return new LoginFile(System.IO.Path.GetFullPath(chosen ?? System.IO.Path.Combine(ConfigFolder(), "podcastapi", "login.json")), chosen is not null);
    }

    /// <summary>Null when there is none.</summary>
    /// <exception cref="ToolException">It is not one, or others can read it; it stays as it is.</exception>
    internal StoredLogin? Read() => Parse(PrivateFile.Read(Path));

    /// <exception cref="ToolException">It could not be written; the old one is still there.</exception>
    internal void Write(StoredLogin login) => PrivateFile.Write(Path, NewPath, StoredLoginJson.Write(login));

    /// <summary>Whether there was one.</summary>
    /// <exception cref="ToolException">It is no login, and so not this tool's to delete.</exception>
    internal async Task<bool> DeleteAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Path) && !File.Exists(NewPath)) return false;
        using var _ = await TakeLockAsync(cancellationToken).ConfigureAwait(false);
        var found = Parse(PrivateFile.Read(Path, isLast: true)) is not null;
        PrivateFile.Delete(NewPath);
        PrivateFile.Delete(Path);
        return found;
    }

    /// <summary>Keeps other processes from refreshing, writing and deleting until it is disposed.</summary>
    internal Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        PrivateFile.CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
        FileTrust.CheckFolder(Path);
        return TakeLockAsync(cancellationToken);
    }

    private Task<IDisposable> TakeLockAsync(CancellationToken cancellationToken) =>
        LoginFileLock.TakeAsync(Path + ".lock", TimeProvider.System, cancellationToken);

    private StoredLogin? Parse(byte[]? bytes) => bytes is null ? null : StoredLoginJson.Read(bytes, Path);

    private static string ConfigFolder()
    {
        // Not the roaming one: a login is for this machine.
        if (OperatingSystem.IsWindows()) return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");

        // The XDG Base Directory Specification has relative ones ignored.
        if (folder is not null && System.IO.Path.IsPathRooted(folder)) return folder;
        return System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".config");
    }
}

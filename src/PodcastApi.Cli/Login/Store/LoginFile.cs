namespace PodcastApi.Cli;

/// <summary>The file that stores a login between runs of the tool.</summary>
internal sealed class LoginFile
{
    internal const string Variable = "PODCASTAPI_LOGIN_FILE";

    private LoginFile(string path, bool isChosen) => (Path, IsChosen) = (path, isChosen);

    internal string Path { get; }

    /// <summary>Whether the environment sets the path.</summary>
    internal bool IsChosen { get; }

    // A fixed name: the writer holds the lock, and a file with secrets left by a crash is replaced by the next write.
    private string NewPath => Path + ".new";

    internal static LoginFile Locate()
    {
        var chosen = SettingValue.Variable(Variable).Value;
        return new LoginFile(
            System.IO.Path.GetFullPath(chosen ?? System.IO.Path.Combine(ConfigFolder(), "podcastapi", "login.json")),
            chosen is not null);
    }

    /// <summary>Reads the login; null if there is none.</summary>
    /// <exception cref="ToolException">The file is not a login, or others can read it. It is left unchanged.</exception>
    internal StoredLogin? Read() => Parse(OwnedFile.Read(Path));

    /// <exception cref="ToolException">The file could not be written. The old one is kept.</exception>
    internal void Write(StoredLogin login) => OwnedFile.Write(Path, NewPath, StoredLoginJson.Write(login));

    /// <summary>Deletes the login and returns whether there was one.</summary>
    /// <exception cref="ToolException">The file is not a login, and is not deleted.</exception>
    internal async Task<bool> DeleteAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(Path) && !File.Exists(NewPath)) return false;
        using var _ = await TakeLockAsync(cancellationToken).ConfigureAwait(false);
        var found = Parse(OwnedFile.Read(Path, isLast: true)) is not null;
        OwnedFile.Delete(NewPath);
        OwnedFile.Delete(Path);
        return found;
    }

    /// <summary>Prevents other processes from refreshing, writing and deleting the login until the lock is disposed.</summary>
    internal Task<IDisposable> LockAsync(CancellationToken cancellationToken)
    {
        OwnedFile.CreateFolder(System.IO.Path.GetDirectoryName(Path)!);
        FileTrust.CheckFolder(Path);
        return TakeLockAsync(cancellationToken);
    }

    private Task<IDisposable> TakeLockAsync(CancellationToken cancellationToken) =>
        LoginFileLock.TakeAsync(Path, TimeProvider.System, cancellationToken);

    private StoredLogin? Parse(byte[]? bytes) => bytes is null ? null : StoredLoginJson.Read(bytes, Path);

    private static string ConfigFolder()
    {
        // Not the roaming folder: a login is for this machine.
        if (OperatingSystem.IsWindows())
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME");

        // The XDG Base Directory Specification requires relative paths to be ignored.
        if (folder is not null && System.IO.Path.IsPathRooted(folder))
            return folder;
        return System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
            ".config");
    }
}

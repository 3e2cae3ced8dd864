using Microsoft.Win32.SafeHandles;

namespace PodcastApi.Cli;

/// <summary>
/// Checks that only this user can access the login file. The file contains the address that the tokens are sent to, so a user who
/// can place a file here could receive them. On Windows, the permissions of the user's profile are relied on.
/// </summary>
internal static class FileTrust
{
    internal const string Cure = "Move it away or delete it, and log in again with podcastapi login.";

    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Checks the path before the file is opened: opening a pipe would wait forever for a writer.</summary>
    /// <exception cref="ToolException">The file was not created by this tool.</exception>
    internal static void CheckPath(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new ToolException($"The stored login {path} is a symbolic link, which is not followed: its creator could read the "
                + $"login. {Cure}");
        }

        if (!OperatingSystem.IsWindows() && UnixFile.At(path) is { } file) Check(path, file);
    }

    /// <summary>Checks the open file, because the path may have changed meanwhile.</summary>
    /// <exception cref="ToolException">The file belongs to another user, or others can read it.</exception>
    internal static void CheckOpen(string path, SafeFileHandle handle, bool isLast)
    {
        if (OperatingSystem.IsWindows() || UnixFile.Of(handle) is not { } file) return;
        Check(path, file);
        if (!isLast && (file.Mode & ~Owners) != 0)
        {
            throw new ToolException($"Others may read the stored login {path}, and may have done so. Remove it with podcastapi logout and "
                + $"log in again; if you are sure that nobody has read it, run chmod 600 on it.");
        }
    }

    /// <summary>Checks the folder, following links to it. In a sticky folder, others can add files but not replace this user's.</summary>
    /// <exception cref="ToolException">Others could replace the file.</exception>
    internal static void CheckFolder(string path)
    {
        if (OperatingSystem.IsWindows() || Path.GetDirectoryName(path) is not { } name || UnixFile.Behind(name) is not { } folder) return;
        if ((folder.IsOwn || folder.IsRoots) && (!folder.CanOthersWrite || folder.IsSticky)) return;
        throw new ToolException($"Others may write to {name}, and could replace the stored login in it. Run chmod go-w on the folder if "
            + $"it is yours, or choose another file with {LoginFile.Variable}.");
    }

    /// <summary>Checks a file next to the login, such as its lock.</summary>
    /// <exception cref="ToolException">The path is not a regular file of this user.</exception>
    internal static void CheckCompanion(string path)
    {
        if (OperatingSystem.IsWindows() || UnixFile.At(path) is not { } file || (file.IsRegular && file.IsOwn))
            return;
        throw new ToolException(
            $"{path}, next to the stored login, is not a regular file that you own. Move it away or delete it, and try again.");
    }

    private static void Check(string path, UnixFile file)
    {
        if (OperatingSystem.IsWindows()) return;
        if (!file.IsRegular) throw new ToolException($"The stored login {path} is not a regular file. {Cure}");
        if (!file.IsOwn)
        {
            throw new ToolException($"The stored login {path} belongs to another user, who could have your tokens sent anywhere. {Cure}");
        }
    }
}

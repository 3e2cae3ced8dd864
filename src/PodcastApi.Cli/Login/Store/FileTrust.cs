using Microsoft.Win32.SafeHandles;

namespace PodcastApi.Cli;

/// <summary>
/// Whether a login's file is this user's alone. It names the address that the tokens go to: whoever can lay one here could
/// have them. On Windows the user's profile sees to that.
/// </summary>
internal static class FileTrust
{
    internal const string Cure = "Move it away or delete it, and log in again with podcastapi login.";

    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Before it is opened: to open a pipe would wait for its writer, for good.</summary>
    /// <exception cref="ToolException">It is none that this tool made.</exception>
    internal static void CheckPath(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
        {
            throw new ToolException($"The stored login {path} is a symbolic link, which is not followed: who made it could read the "
                + $"login. {Cure}");
        }

        if (!OperatingSystem.IsWindows() && UnixFile.At(path) is { } file) Check(path, file);
    }

    /// <summary>Of the file that is open, not of what the path leads to by now.</summary>
    /// <exception cref="ToolException">Somebody else's, or others can read it.</exception>
    internal static void CheckOpen(string path, SafeFileHandle handle, bool isLast)
    {
        if (OperatingSystem.IsWindows() || UnixFile.Of(handle) is not { } file) return;
        Check(path, file);
        if (!isLast && (file.Mode & ~Owners) != 0)
        {
            throw new ToolException($"Others may read the stored login {path}, and may have: remove it with podcastapi logout and "
                + $"log in again; if you know that nobody has, chmod 600 it.");
        }
    }

    /// <summary>Links to the folder are followed. In a sticky one others can add files, but not exchange this user's.</summary>
    /// <exception cref="ToolException">Others could exchange the file.</exception>
    internal static void CheckFolder(string path)
    {
        if (OperatingSystem.IsWindows() || Path.GetDirectoryName(path) is not { } name || UnixFile.Behind(name) is not { } folder) return;
        if ((folder.IsOwn || folder.IsRoots) && (!folder.CanOthersWrite || folder.IsSticky)) return;
        throw new ToolException($"Others may write to {name}, and could exchange the stored login in it. chmod go-w the folder if it "
            + $"is yours, or choose another file with {LoginFile.Variable}.");
    }

    /// <summary>Of what stands beside the login, such as its lock.</summary>
    /// <exception cref="ToolException">Somebody has laid something else there.</exception>
    internal static void CheckCompanion(string path)
    {
        if (OperatingSystem.IsWindows() || UnixFile.At(path) is not { } file || (file.IsRegular && file.IsOwn)) return;
        throw new ToolException($"{path}, beside the stored login, is no regular file of yours. Move it away or delete it, and try again.");
    }

    private static void Check(string path, UnixFile file)
    {
        if (OperatingSystem.IsWindows()) return;
        if (!file.IsRegular) throw new ToolException($"The stored login {path} is no regular file. {Cure}");
        if (!file.IsOwn)
        {
            throw new ToolException($"The stored login {path} is somebody else's file, and could lead your tokens anywhere. {Cure}");
        }
    }
}

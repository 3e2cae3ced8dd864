using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace PodcastApi.Cli;

/// <summary>The type and the owner of a file on Unix, which .NET does not expose.</summary>
/// <remarks>Uses the runtime's native library, which has one layout for all systems; the C library has a different one on each.</remarks>
[UnsupportedOSPlatform("windows")]
internal readonly record struct UnixFile(UnixFileMode Mode, bool IsRegular, uint Owner)
{
    private const string Library = "libSystem.Native";
    private const int Kind = 0xF000;
    private const int Regular = 0x8000;
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    internal bool IsOwn => Owner == GetEUid();

    /// <summary>Whether root owns the file. Root can read and write everything anyway.</summary>
    internal bool IsRoots => Owner == 0;

    internal bool CanOthersWrite => (Mode & OthersWrite) != 0;

    internal bool IsSticky => (Mode & UnixFileMode.StickyBit) != 0;

    /// <summary>Gets the status of a path; null if it does not exist or can't be read. Follows no link and opens no file.</summary>
    internal static UnixFile? At(string path) => LStat(path, out var status) == 0 ? Of(status) : null;

    /// <summary>Gets the status of a path, following links.</summary>
    internal static UnixFile? Behind(string path) => Stat(path, out var status) == 0 ? Of(status) : null;

    /// <summary>Gets the status of an open file; null if unavailable.</summary>
    internal static UnixFile? Of(SafeFileHandle file) => FStat(file, out var status) == 0 ? Of(status) : null;

    private static UnixFile Of(Status status) => new((UnixFileMode)(status.Mode & ~Kind), (status.Mode & Kind) == Regular, status.Owner);

    [DllImport(Library, EntryPoint = "SystemNative_LStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int LStat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    [DllImport(Library, EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out Status status);

    [DllImport(Library, EntryPoint = "SystemNative_FStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FStat(SafeFileHandle file, out Status status);

    [DllImport(Library, EntryPoint = "SystemNative_GetEUid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint GetEUid();

    /// <summary>The first fields of the native struct; the rest are sizes and times. The size leaves room for larger versions.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct Status
    {
        [FieldOffset(4)]
        internal int Mode;

        [FieldOffset(8)]
        internal uint Owner;
    }
}

using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace PodcastApi.Cli;

/// <summary>What Unix knows of a file, and .NET tells nowhere: its kind and its owner.</summary>
/// <remarks>From the runtime's own library, which has one layout for all systems; the C library has one for each.</remarks>
[UnsupportedOSPlatform("windows")]
internal readonly record struct UnixFile(UnixFileMode Mode, bool IsRegular, uint Owner)
{
    private const string Library = "libSystem.Native";
    private const int Kind = 0xF000;
    private const int Regular = 0x8000;
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    internal bool IsOwn => Owner == GetEUid();

    /// <summary>Of the system: whoever is root reads and writes everything anyway.</summary>
    internal bool IsRoots => Owner == 0;

    internal bool CanOthersWrite => (Mode & OthersWrite) != 0;

    internal bool IsSticky => (Mode & UnixFileMode.StickyBit) != 0;

    /// <summary>Null when there is none, or it can't be seen. A link is not followed, and nothing is opened.</summary>
    internal static UnixFile? At(string path) => LStat(path, out var status) == 0 ? Of(status) : null;

    /// <summary>Where links lead to.</summary>
    internal static UnixFile? Behind(string path) => Stat(path, out var status) == 0 ? Of(status) : null;

    /// <summary>Null when the system does not tell.</summary>
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

    /// <summary>Its beginning; the rest is sizes and times. Longer than it has ever been.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 512)]
    private struct Status
    {
        [FieldOffset(4)]
        internal int Mode;

        [FieldOffset(8)]
        internal uint Owner;
    }
}

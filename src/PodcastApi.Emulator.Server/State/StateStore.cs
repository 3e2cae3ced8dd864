namespace PodcastApi.Emulator.Server;

/// <summary>Loads and saves an emulator's state. The caller decides when.</summary>
internal sealed class StateStore : IDisposable
{
    private readonly PodcastApiEmulator _emulator;
    private readonly IDisposable _lock;
    private readonly StateWriter _writer;
    private long _saved = -1;

    /// <exception cref="StateException">Another emulator uses the file, or it is not writable.</exception>
    internal StateStore(string path, PodcastApiEmulator emulator)
    {
        (Path, _emulator) = (Real(path), emulator);
        _lock = StateLock.Take(Path);
        _writer = new StateWriter(emulator, Path);
    }

    internal string Path { get; }

    /// <summary>Whether all changes are saved.</summary>
    internal bool IsCurrent => _saved == Version;

    /// <summary>Whether the next save writes all shows again.</summary>
    internal bool HasNewShows => _writer.HasNewShows;

    private long Version => _emulator.Catalog.Changes.Value + _emulator.Users.Changes.Value;

    /// <summary>Restores the emulator's state from the file; does nothing if there is none.</summary>
    /// <exception cref="StateException">The file is damaged or of another kind.</exception>
    internal void Load()
    {
        try
        {
            // Empty files are created as temporary files by scripts: there is nothing to lose.
            if (!File.Exists(Path) || new FileInfo(Path).Length == 0) return;
            using var file = File.OpenRead(Path);
            StateReader.Read(file, Path).Restore(_emulator);
            _writer.TakeOver(file);
            _saved = Version;
        }
        catch (ArgumentException e)
        {
            throw new StateException(
                $"{Path} is damaged: {ArgumentMessage.Say(e)} It is unchanged: fix that place, or specify another file.",
                e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StateException($"{Path} can't be read: {e.Message} Make it readable, or specify another file.", e);
        }
    }

    /// <exception cref="StateException">The file is not writable. It is unchanged.</exception>
    internal void Save()
    {
        // Before copying, so that later changes are not mistaken for saved ones.
        var version = Version;
        try
        {
            _writer.Save();
            _saved = version;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StateException(
                $"The state can't be saved to {Path}: {e.Message} The file is unchanged. Free disk space, or make it writable.",
                e);
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Resolves links, because saving replaces the file by name and would replace the link.</summary>
    private static string Real(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StateException($"{path} can't be used: {e.Message} Specify another file.", e);
        }
    }
}

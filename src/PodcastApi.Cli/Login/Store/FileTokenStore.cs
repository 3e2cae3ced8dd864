namespace PodcastApi.Cli;

/// <summary>Token store backed by the login file. The caller holds the lock of the file.</summary>
/// <param name="file">The file.</param>
/// <param name="login">The login read from the file.</param>
internal sealed class FileTokenStore(LoginFile file, StoredLogin login) : ITokenStore
{
    private volatile LoginTokens _last = login.Tokens;

    /// <summary>The tokens last read from or written to the file.</summary>
    internal LoginTokens Last => _last;

    /// <exception cref="ToolException">Another process logged out or in meanwhile. The old login is not restored.</exception>
    public ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken)
    {
        var stored = file.Read() ?? throw new ToolException("another process has logged out meanwhile; log in again");
        return stored.Place == login.Place
            ? new(_last = stored.Tokens)
            : throw new ToolException("another process has logged in elsewhere meanwhile; run the command again");
    }

    public ValueTask SaveAsync(LoginTokens tokens, CancellationToken cancellationToken)
    {
        file.Write(login with { Tokens = tokens });
        _last = tokens;
        return default;
    }
}

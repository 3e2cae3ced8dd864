namespace PodcastApi.Cli;

/// <summary>Keeps the login of one place in the file. The caller holds the file's lock.</summary>
/// <param name="file">Where it is.</param>
/// <param name="login">What has been read of it.</param>
internal sealed class FileTokenStore(LoginFile file, StoredLogin login) : ITokenStore
{
    private volatile LoginTokens _last = login.Tokens;

    /// <summary>What the file held when it was last looked at.</summary>
    internal LoginTokens Last => _last;

    /// <exception cref="ToolException">Somebody logged out or in meanwhile, and that counts: the old login is not brought back.</exception>
    public ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken)
    {
        var stored = file.Read() ?? throw new ToolException("somebody has logged out meanwhile; log in again");
        return stored.Place == login.Place ? new(_last = stored.Tokens) : throw new ToolException("somebody has logged in elsewhere meanwhile; start the command again");
    }

    public ValueTask SaveAsync(LoginTokens tokens, CancellationToken cancellationToken)
    {
        file.Write(login with { Tokens = tokens });
        _last = tokens;
        return default;
    }
}

namespace PodcastApi.Cli;

/// <summary>Keeps the login of one place in the file. The caller holds the file's lock.</summary>
internal sealed class FileTokenStore(LoginFile file, LoginPlace place) : ITokenStore
{
    /// <exception cref="ToolException">Somebody logged out or in meanwhile, and that counts: the old login is not brought back.</exception>
    public ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken)
    {
        var stored = file.Read() ?? throw new ToolException("somebody has logged out meanwhile; log in again");
        return stored.Place == place ? new(stored.Tokens) : throw new ToolException("somebody has logged in elsewhere meanwhile; start the command again");
    }

    public ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken)
    {
        file.Write(new StoredLogin(place, login));
        return default;
    }
}

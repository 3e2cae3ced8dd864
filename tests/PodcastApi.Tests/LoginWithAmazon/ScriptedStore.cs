namespace PodcastApi.Tests.LoginWithAmazon;

/// <summary>A store that does as the test tells, and holds what it was told last.</summary>
internal sealed class ScriptedStore(LoginTokens? login = null) : ITokenStore
{
    internal LoginTokens? Login { get; set; } = login;

    internal List<LoginTokens> Saved { get; } = [];

    internal Func<CancellationToken, Task> BeforeRead { get; set; } = _ => Task.CompletedTask;

    internal Func<CancellationToken, Task> BeforeSave { get; set; } = _ => Task.CompletedTask;

    public async ValueTask<LoginTokens?> ReadAsync(CancellationToken cancellationToken)
    {
        await BeforeRead(cancellationToken);
        return Login;
    }

    public async ValueTask SaveAsync(LoginTokens login, CancellationToken cancellationToken)
    {
        await BeforeSave(cancellationToken);
        Saved.Add(login);
        Login = login;
    }
}

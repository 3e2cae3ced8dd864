using System.CommandLine;

namespace PodcastApi.Cli;

/// <summary><c>podcastapi login [--device]</c></summary>
internal static class LoginCommand
{
    internal static Command Create()
    {
        var options = new LoginCommandOptions();
        var command = new Command("login", "Logs in a listener with Login with Amazon, and stores the login for the other commands.")
        {
            options.Device,
            options.Region,
            options.Scope,
            options.Timeout,
            options.NoBrowser,
            options.Port,
            options.Host,
            options.BaseAddress,
            options.AllowInsecureHttp,
        };
        command.SetAction((line, cancellation) => ErrorHandler.CatchAsync(() => RunAsync(options, line, cancellation), cancellation));
        return command;
    }

    private static async Task RunAsync(LoginCommandOptions options, ParseResult line, CancellationToken cancellationToken)
    {
        var settings = LoginEnvironment.Find(line.GetValue(options.AllowInsecureHttp));
        var endpoints = Endpoints(settings, line.GetValue(options.Region), line.GetValue(options.Device));
        var place = PlaceOf(settings, endpoints, line.GetValue(options.BaseAddress));
        var keeping = new LoginPersister(settings, place);
        await keeping.CheckAsync(cancellationToken).ConfigureAwait(false);
        WarnOf(settings);
        using var client = new LoginWithAmazonClient(
            new LoginWithAmazonOptions
            {
                ClientId = place.ClientId,
                ClientSecret = settings.ClientSecret.Value,
                Endpoints = endpoints,
                AllowInsecureHttp = settings.AllowsInsecureHttp,
            }
        );
        var (scopes, timeout) = (
            line.GetValue(options.Scope) is { Length: > 0 } some ? some : LoginCommandOptions.AllScopes,
            line.GetValue(options.Timeout));
        if (line.GetValue(options.Device))
        {
            await new DeviceFlow(client, keeping, timeout).RunAsync(scopes, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var listener = CallbackListener.Start(line.GetRequiredValue(options.Host), line.GetValue(options.Port));
        await new BrowserFlow(client, keeping, listener, timeout)
            .RunAsync(scopes, !line.GetValue(options.NoBrowser), cancellationToken)
            .ConfigureAwait(false);
    }

    private static LoginWithAmazonEndpoints Endpoints(LoginEnvironment settings, string? region, bool byDevice)
    {
        if (region is not null && settings.Address.IsSet)
            throw new UsageException(
                $"Both --region and {LoginEnvironment.AddressVariable} set the address of the login. Remove one of them.");
        var endpoints = settings.Endpoints ?? LoginRegion.Named(region ?? "na");
        return byDevice && endpoints.CodePair is null
            ? throw new UsageException(
                $"Amazon does not document --device logins for the region {region}. Leave out one of the two options.")
            : endpoints;
    }

    private static LoginBinding PlaceOf(LoginEnvironment settings, LoginWithAmazonEndpoints endpoints, string? baseAddress)
    {
        var api = BaseAddress.Find(baseAddress).Value is { } text
            ? BaseAddress.Parse(text, settings.AllowsInsecureHttp)
            : BaseAddress.Default;
        var client =
            settings.ClientId.Value
            ?? throw new UsageException(
                $"Missing: {LoginEnvironment.ClientIdVariable}, the client id of your Security Profile, and "
                    + $"{LoginEnvironment.ClientSecretVariable}. Set them in the environment; podcastapi emulator prints values to try."
            );
        return new LoginBinding(client, endpoints.Token!, api);
    }

    private static void WarnOf(LoginEnvironment settings)
    {
        if (!settings.ClientSecret.IsSet)
            StandardError.Write(
                $"{LoginEnvironment.ClientSecretVariable} is not set: Amazon issues no refresh token, and the login expires after an hour."
            );
        if (SettingValue.Variable(ConnectionSettings.AccessTokenVariable).IsSet)
            StandardError.Write(
                $"{ConnectionSettings.AccessTokenVariable} is set and takes precedence over the stored login. Unset it to use the login.");
    }
}

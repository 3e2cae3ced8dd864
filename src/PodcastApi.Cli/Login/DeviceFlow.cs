namespace PodcastApi.Cli;

/// <summary>A login by a code, which a person types into a page wherever there is a browser.</summary>
/// <param name="client">Of the login.</param>
/// <param name="keeping">Where the login ends up.</param>
/// <param name="timeout">Null for as long as the code counts.</param>
internal sealed class DeviceFlow(LoginWithAmazonClient client, LoginPersister keeping, TimeSpan? timeout)
{
    internal async Task RunAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var device = await client.StartDeviceAuthorizationAsync(scopes, cancellationToken).ConfigureAwait(false);
        StandardError.Write($"Go to {device.VerificationUri.AbsoluteUri} on any device, and enter the code:");
        StandardError.Write(device.UserCode);
        StandardError.Write($"Waiting until {UserTimeout.Text(EndOf(device))}, and asking every {device.Interval.TotalSeconds:0} s whether that is done. Ctrl-C ends the login.");
        var tokens = await UserTimeout.LimitAsync(timeout, Late(), token => client.WaitForDeviceAuthorizationAsync(device, token), cancellationToken).ConfigureAwait(false);
        await keeping.KeepAsync(tokens).ConfigureAwait(false);
    }

    private DateTimeOffset EndOf(DeviceAuthorization device) =>
        timeout is { } limit && UserTimeout.EndOf(limit) is var end && end < device.ExpiresAt ? end : device.ExpiresAt;

    private string Late() => $"Nobody entered the code within {timeout?.TotalSeconds:0} s. Try again, with a longer --timeout or none.";
}

namespace PodcastApi.Cli;

/// <summary>Logs in with a code that the user enters in a browser on any device.</summary>
/// <param name="client">The login client.</param>
/// <param name="keeping">Stores the login.</param>
/// <param name="timeout">Timeout for the user; null to wait until the code expires.</param>
internal sealed class DeviceFlow(LoginWithAmazonClient client, LoginPersister keeping, TimeSpan? timeout)
{
    internal async Task RunAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        var device = await client.StartDeviceAuthorizationAsync(scopes, cancellationToken).ConfigureAwait(false);
        StandardError.Write($"Go to {device.VerificationUri.AbsoluteUri} on any device, and enter the code:");
        StandardError.Write(device.UserCode);
        StandardError.Write(
            $"Waiting until {UserTimeout.Text(EndOf(device))}, checking every {device.Interval.TotalSeconds:0} s. Press Ctrl-C to cancel.");
        var tokens = await UserTimeout
            .LimitAsync(timeout, Late(), token => client.WaitForDeviceAuthorizationAsync(device, token), cancellationToken)
            .ConfigureAwait(false);
        await keeping.KeepAsync(tokens).ConfigureAwait(false);
    }

    private DateTimeOffset EndOf(DeviceAuthorization device) =>
        timeout is { } limit && UserTimeout.EndOf(limit) is var end && end < device.ExpiresAt ? end : device.ExpiresAt;

    private string Late() =>
        $"The code was not entered within {timeout?.TotalSeconds:0} s. Try again with a longer --timeout, or without one.";
}

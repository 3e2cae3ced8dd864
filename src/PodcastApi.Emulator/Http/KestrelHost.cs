using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PodcastApi.Emulator;

/// <summary>A server on a port, without the configuration and logging of a default host.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KestrelHost(WebApplication app)
    {
        _app = app;

        // Clients can't connect to an "any" address.
        var address = new Uri(app.Urls.Single());
        Address = IPAddress.TryParse(address.DnsSafeHost, out var host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(address) { Host = "localhost" }.Uri
            : address;
    }

    internal Uri Address { get; }

    internal static async Task<KestrelHost> StartAsync(
        Action<IApplicationBuilder> configure,
        IPAddress address,
        int port,
        CancellationToken cancellationToken)
    {
        // Empty: the configuration and logging of a host must not affect the emulator.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime>(new QuietLifetime());
        var app = builder.Build();
        configure(app);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new KestrelHost(app);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Not graceful: a connection that a client keeps open would delay a test.
        await _app.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PodcastApi.Emulator;

/// <summary>A server on a port, without anything that a host's settings would add.</summary>
internal sealed class KestrelHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KestrelHost(WebApplication app)
    {
        _app = app;

        // One can listen on any address, but not call it.
        var address = new Uri(app.Urls.Single());
        Address = IPAddress.TryParse(address.DnsSafeHost, out var host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(address) { Host = "localhost" }.Uri
            : address;
    }

    internal Uri Address { get; }

    internal static async Task<KestrelHost> StartAsync(Action<IApplicationBuilder> configure, IPAddress address, int port, CancellationToken cancellationToken)
    {
        // Empty: a host's settings and logging are none of an emulator's business.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, port);
        });
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
        // Not gracefully: a connection that a client keeps open would hold a test up.
        await _app.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PodcastApi.Emulator.Server;

namespace PodcastApi.Emulator.Load;

/// <summary>
/// The two servers that are compared, each in a process of its own: print the address, then a line of figures for each line that
/// comes.
/// </summary>
internal static class Servers
{
    internal static string TitleOf(int show) => string.Create(CultureInfo.InvariantCulture, $"Show {show}");

    internal static async Task<int> ServeEmulatorAsync(int shows)
    {
        var emulator = new PodcastApiEmulator();
        for (var i = 0; i < shows; i++) emulator.Catalog.AddShow(TitleOf(i), episodes: 100);
        var server = await EmulatorServer.StartAsync(new EmulatorServerOptions { Emulator = emulator }).ConfigureAwait(false);
        await using var _ = server.ConfigureAwait(false);
        return Attend(server.PageAddress);
    }

    /// <summary>Kestrel and nothing else, with the same bytes for every request.</summary>
    internal static async Task<int> ServeStaticAsync(string path)
    {
        var body = await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        await using var _ = app.ConfigureAwait(false);
        app.Run(context =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        });
        await app.StartAsync().ConfigureAwait(false);
        return Attend(new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    /// <summary>Until the standard input ends.</summary>
    private static int Attend(Uri address)
    {
        Console.WriteLine(address.AbsoluteUri);
        while (Console.ReadLine() is not null)
        {
            // What is measured must not count this collection: the time until it began, and the time when it was over.
            using var self = Process.GetCurrentProcess();
            var until = self.TotalProcessorTime.TotalMicroseconds;
            var heap = GC.GetTotalMemory(forceFullCollection: true);
            self.Refresh();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{until:0} {self.TotalProcessorTime.TotalMicroseconds:0} {heap} {self.WorkingSet64}"));
        }

        return 0;
    }
}

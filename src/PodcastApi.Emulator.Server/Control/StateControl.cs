using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>The whole state in the control API: reset, export and import in the format of a state file.</summary>
internal static class StateControl
{
    private const long MostBytes = 256L << 20;

    internal static void Map(ControlRoutes routes, PodcastApiEmulator emulator)
    {
        routes.Post("/reset", _ =>
        {
            emulator.Reset();
            return Task.FromResult<object?>(null);
        });
        routes.Get("/state", _ => new ControlFile("application/json", Export(emulator)));
        routes.Put("/state", async request =>
        {
            request.AllowBytes(MostBytes);
            var text = new MemoryStream();
            await using var _ = text.ConfigureAwait(false);
            await request.Body.CopyToAsync(text, request.Cancellation).ConfigureAwait(false);
            Import(text, emulator);
            return null;
        });
    }

    private static string Export(PodcastApiEmulator emulator)
    {
        using var text = new MemoryStream();
        new StateWriter(emulator, path: "").Export(text);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static void Import(MemoryStream text, PodcastApiEmulator emulator)
    {
        // Into another emulator first: a state that can't be restored must not replace the present one.
        text.Position = 0;
        StateReader.Read(text, "The body").Restore(new PodcastApiEmulator());
        text.Position = 0;
        var state = StateReader.Read(text, "The body");
        emulator.Reset();
        state.Restore(emulator);
    }
}

namespace PodcastApi.Emulator.Server;

/// <summary>The clock of the emulator in the control API: for tokens, logins, durations of faults and the journal.</summary>
internal static class ClockControl
{
    internal static void Map(ControlRoutes routes, PodcastApiEmulator emulator)
    {
        routes.Get("/clock", _ => View(emulator.Clock));
        routes.Post("/clock/advance", async request =>
        {
            var seconds = (await request.ReadAsync<ClockRequest>().ConfigureAwait(false)).Seconds;
            emulator.Clock.Advance(ControlSeconds.Of(seconds, "seconds") ?? throw new ControlException(400, "Send seconds."));
            return View(emulator.Clock);
        });
    }

    private static object View(AdjustableClock clock) => new { Now = clock.GetUtcNow(), AheadSeconds = clock.Ahead.TotalSeconds };
}

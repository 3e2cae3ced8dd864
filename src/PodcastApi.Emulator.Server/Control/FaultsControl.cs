using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace PodcastApi.Emulator.Server;

/// <summary>The faults in the control API.</summary>
internal static class FaultsControl
{
    internal static void Map(ControlRoutes routes, FaultSet faults)
    {
        routes.Get("/fault-kinds", _ => FaultKind.All.Select(Kind));
        routes.Get("/faults", _ => faults.All.Select(View));
        routes.Post("/faults", async request => View(Add(await request.ReadAsync<FaultRequest>().ConfigureAwait(false), faults)));
        routes.Delete("/faults", _ => faults.Clear());
        routes.Delete("/faults/{number}", request => Find(faults, request.Number("number")).Remove());
        routes.Post("/faults/{number}/pause", request => SetPaused(Find(faults, request.Number("number")), true));
        routes.Post("/faults/{number}/resume", request => SetPaused(Find(faults, request.Number("number")), false));
        routes.Get("/presets", _ => FaultPreset.All.Select(preset => new { preset.Name, preset.Explanation }));
        routes.Post("/presets/{name}", request => Task.FromResult<object?>(Preset(request.Route("name")).AddTo(faults).Select(View)));
    }

    private static Task<object?> SetPaused(ActiveFault fault, bool isPaused)
    {
        fault.IsPaused = isPaused;
        return Task.FromResult<object?>(View(fault));
    }

    private static FaultPreset Preset(string name) =>
        FaultPreset.Find(name)
        ?? throw new ControlException(404, $"There is no preset \"{name}\". GET {ControlApi.Root}/presets lists them.");

    private static ActiveFault Add(FaultRequest request, FaultSet faults)
    {
        var kind = FaultKind.All.FirstOrDefault(one => one.Key == request.Kind)
            ?? throw new ControlException(
                400, $"There is no kind of fault \"{request.Kind}\". GET {ControlApi.Root}/fault-kinds lists them.");
        var given = request.Parameters ?? new Dictionary<string, string>();
        if (given.Keys.FirstOrDefault(name => kind.Fields.All(field => field.Name != name)) is { } unknown)
            throw new ControlException(400, $"The fault \"{kind.Key}\" has no parameter \"{unknown}\".");
        var values = kind.Fields.ToDictionary(
            field => field.Name, field => new StringValues(given.GetValueOrDefault(field.Name, field.Default)));
        var form = new FaultForm(new PageRequest(new QueryCollection(), new FormCollection(values), ""));
        var fault = FaultChoice.Create(kind, form);
        if (fault is null || form.Problems.Count > 0) throw new ControlException(400, string.Join(" ", form.Problems));
        return faults.Add(fault, request.Trigger);
    }

    private static ActiveFault Find(FaultSet faults, int number) =>
        faults.All.FirstOrDefault(fault => fault.Number == number)
        ?? throw ControlException.NotFound($"fault with the number {number}");

    private static object View(ActiveFault fault) => new
    {
        fault.Number,
        fault.Fault.Name,
        Settings = fault.Fault.Settings.ToDictionary(setting => setting.Name, setting => setting.Value),
        fault.Count,
        fault.IsPaused,
        fault.Trigger.Operation,
        fault.Trigger.LoginEndpoint,
        fault.Trigger.Id,
        fault.Trigger.Skip,
        fault.Trigger.Times,
        fault.Trigger.Rate,
        fault.Trigger.Seed,
        DurationSeconds = fault.Trigger.Duration?.TotalSeconds,
    };

    private static object Kind(FaultKind kind) => new
    {
        Kind = kind.Key,
        kind.Explanation,
        Parameters = kind.Fields.Select(field => new
        {
            field.Name,
            field.Label,
            field.Default,
            Minimum = field.Range?.Least,
            Maximum = field.Range?.Most,
        }),
    };
}

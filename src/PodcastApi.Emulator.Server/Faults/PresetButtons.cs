namespace PodcastApi.Emulator.Server;

/// <summary>Renders a button for each preset, which adds its faults at once.</summary>
internal static class PresetButtons
{
    internal static Html Render(FormToken token) =>
        Html.Of($"""<form class="presets" action="/faults/preset" method="post">{token.Field}{FaultPreset.All.Select(Preset)}</form>""");

    private static Html Preset(FaultPreset preset, int index) =>
        Html.Of(
            $"""
            <div><button name="preset" value="{preset.Name}" aria-describedby="preset-{index}">Add “{preset.Name}”</button>
            <p class="quiet" id="preset-{index}">{preset.Explanation}</p></div>
            """);
}

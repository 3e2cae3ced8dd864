namespace PodcastApi.Emulator.Server;

/// <summary>Renders text to copy: a click selects it all, and with scripts a button copies it.</summary>
internal static class CopyBox
{
    internal static Html Of(string name, string text) =>
        Html.Of(
            $"""<div class="copyable"><pre tabindex="0" role="region" aria-label="{name}"><code>{text}</code></pre>"""
                + $"""{Button(name)}</div>""");

    /// <summary>Renders the button, which copies the text of the <c>code</c> element in the same parent. Hidden without scripts.</summary>
    internal static Html Button(string name) =>
        Html.Of($"""<button type="button" data-copy hidden>Copy<span class="unseen"> {name}</span></button>""");
}

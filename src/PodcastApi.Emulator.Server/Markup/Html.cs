namespace PodcastApi.Emulator.Server;

/// <summary>HTML text. Interpolated values are encoded, unless they are HTML themselves.</summary>
internal readonly struct Html
{
    private readonly string? _text;

    private Html(string text) => _text = text;

    internal static Html Empty => default;

    internal static Html Of(HtmlBuilder builder) => new(builder.Text);

    internal static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    public override string ToString() => _text ?? "";
}

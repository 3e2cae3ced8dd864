namespace PodcastApi.Emulator.Server;

/// <summary>The layout of all pages.</summary>
internal static class PageLayout
{
    private static readonly (string Path, string Name)[] Sections =
    [
        ("/", "Shows"), ("/users", "Users"), ("/journal", "Journal"), ("/faults", "Faults"), ("/reference", "API reference"),
    ];

    /// <param name="title">The title of the page, without the emulator's name.</param>
    /// <param name="section">The path of the page's section.</param>
    /// <param name="content">The content, with the only h1 of the page.</param>
    /// <param name="head">Additional head elements.</param>
    internal static PageResponse Around(string title, string section, Html content, Html head = default) =>
        new(
            200,
            Html.Of(
                    $"""
                    <!DOCTYPE html>
                    <html lang="en">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="color-scheme" content="light dark">
                    <title>{title} · PodcastApi Emulator</title>
                    <link rel="icon" href="{Assets.Icon}" type="image/svg+xml">
                    <link rel="stylesheet" href="{Assets.Style}">
                    <script src="{Assets.Theme}"></script>
                    <script src="{Assets.Script}" defer></script>
                    {head}
                    </head>
                    <body>
                    <a class="skip" href="#content">Skip to the content</a>
                    <header class="top">
                    <p class="brand">{Logo}<span>PodcastApi <b>Emulator</b></span></p>
                    <button class="theme" type="button" data-theme-switch hidden></button>
                    <nav aria-label="Sections"><ul>{Sections.Select(one => Section(one.Path, one.Name, one.Path == section))}</ul></nav>
                    </header>
                    <main id="content" tabindex="-1">
                    {content}
                    </main>
                    {Footer}
                    </body>
                    </html>
                    """
                )
                .ToString());

    /// <summary>Creates the page for something that does not exist.</summary>
    internal static PageResponse NotFound(string what) => Around("Not found", "/", Html.Of($"""
        <h1>Not found</h1>
        <p>{what}</p>
        <p><a href="/">All shows</a></p>
        """)) with { Status = 404 };

    private static Html Logo =>
        Html.Of(
            $"""<svg class="logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">"""
                + $"""<path d="M3 10v4M7.5 6v12M12 3v18M16.5 7v10M21 10v4"/></svg>""");

    private static Html Footer =>
        Html.Of(
            $"<footer><p>Unofficial: made from the API’s public documentation, not from the API. "
                + $"This page loads nothing from other hosts.</p></footer>");

    private static Html Section(string path, string name, bool isCurrent) =>
        Html.Of($"""<li><a href="{path}"{(isCurrent ? Html.Of($""" aria-current="page" """) : Html.Empty)}>{Short(name)}</a></li>""");

    /// <summary>Marks the part of a name that narrow screens have no room for.</summary>
    private static Html Short(string name) =>
        name.Split(' ', 2) is [var first, var rest] ? Html.Of($"""<span class="only-wide">{first} </span>{rest}""") : Html.Of($"{name}");
}

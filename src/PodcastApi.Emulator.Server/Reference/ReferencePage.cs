namespace PodcastApi.Emulator.Server;

/// <summary>The API reference in Swagger UI, which can call this emulator.</summary>
internal sealed class ReferencePage(PodcastApiEmulator emulator)
{
    internal PageResponse Handle(PageRequest request) =>
        PageLayout.Around(
            "API reference",
            "/reference",
            Html.Of(
                $"""
                <h1>API reference</h1>
                <p class="lead">“Try it out” and then “Execute” call this emulator, with a user’s token and an API key filled in.
                The document itself: <a href="{ReferenceDocument.Path}">podcast-v1.yaml</a></p>
                {DefaultToken.Warning(emulator)}
                <noscript><p class="box">The reference requires JavaScript. Without it, read the document itself.</p></noscript>
                {ReferenceUsers.Render(emulator)}
                {Reference}
                """),
            Html.Of(
                $"""
                <link rel="stylesheet" href="{ReferenceFiles.Style}">
                <link rel="stylesheet" href="{Assets.ReferenceStyle}">
                <script src="{ReferenceFiles.Script}" defer></script>
                <script src="{Assets.ReferenceScript}" defer></script>
                """));

    private static Html Reference =>
        Html.Of(
            $"""<div id="reference" data-document="{ReferenceDocument.Path}" data-key="{PodcastApiEmulator.ApiKey}" """
                + $"""data-token="{PodcastApiEmulator.AccessToken}"></div>""");
}

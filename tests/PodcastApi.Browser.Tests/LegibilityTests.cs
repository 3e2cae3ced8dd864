using System.Text.Json.Nodes;
using Deque.AxeCore.Commons;
using PodcastApi.Emulator;

namespace PodcastApi.Browser.Tests;

/// <summary>Contrast, themes, accessibility and screen sizes.</summary>
[Collection(ChromiumTests.Name)]
public sealed class LegibilityTests(Chromium chromium)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string[] Paths =
    [
        "/",
        "/show?id=6d261659-cc8d-478c-b052-19dfeb25dcf5",
        "/episode?id=15bfa46b-7af1-49b3-9375-8977627c43ab",
        "/users",
        "/journal",
        "/journal/entry?number=1",
        "/faults",
        "/reference",
    ];

    public static TheoryData<string> Pages => [.. Paths];

    public static TheoryData<string, bool> PagesInLightAndDark
    {
        get
        {
            var data = new TheoryData<string, bool>();
            foreach (var path in Paths)
            {
                data.Add(path, false);
                data.Add(path, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(PagesInLightAndDark))]
    public async Task Axe_finds_no_violations(string path, bool dark)
    {
        await using var visit = await Visit.StartAsync(chromium, dark: dark);
        await OpenAsync(visit, path);
        visit.Driver.ExecuteScript(Axe);

        // Not within Swagger UI, which is a third-party project.
        var found = (string)
            visit.AskLater(
                "axe.run({ exclude: [['#reference']] })"
                    + ".then(result => JSON.stringify(result.violations.map(one => one.id + ': ' + one.nodes[0].html)))");

        JsonNode.Parse(found)!.AsArray().Should().BeEmpty();
    }

    /// <summary>Only contrast: the other findings of axe in Swagger UI belong to a third-party project.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_text_of_the_reference_has_enough_contrast(bool dark)
    {
        await using var visit = await Visit.StartAsync(chromium, dark: dark);
        await OpenAsync(visit, "/reference");
        visit.Find(".opblock-summary-control").Click();
        visit.Find(".parameter__in");
        visit.Find(".error-toggle").Click();
        visit.Driver.ExecuteScript(Axe);

        var found = (string)
            visit.AskLater(
                "axe.run('#reference', { runOnly: ['color-contrast'] })"
                    + ".then(result => JSON.stringify(result.violations.flatMap(one => one.nodes.map(node => node.html))))");

        JsonNode.Parse(found)!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public async Task A_long_title_does_not_fill_the_page()
    {
        await using var visit = await Visit.StartAsync(chromium, width: 320);
        visit.Emulator.Catalog.AddShow(new PodcastShow { Id = "long", Title = new string('L', 5000) });
        visit.Go("/?q=LLLL");

        visit.Ask<long>("document.querySelector('.card').offsetHeight").Should().BeLessThan(250);
    }

    [Fact]
    public async Task The_text_of_a_button_does_not_wrap_on_a_phone()
    {
        await using var visit = await Visit.StartAsync(chromium, width: 320);
        await OpenAsync(visit, "/faults");

        visit.Ask<long>("document.querySelector('td button').offsetHeight").Should().BeLessThan(50);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_phone_does_not_scroll_sideways(string path)
    {
        await using var visit = await Visit.StartAsync(chromium, width: 360);
        await OpenAsync(visit, path);

        visit.Ask<long>("innerWidth").Should().Be(360);
        visit.Ask<long>("document.documentElement.scrollWidth").Should().BeLessThanOrEqualTo(360);
    }

    [Fact]
    public async Task The_dark_theme_is_dark()
    {
        await using var visit = await Visit.StartAsync(chromium, dark: true);
        visit.Go("/reference");

        visit.Find("html.dark-mode #reference .opblock");
        visit.Ask<string>("getComputedStyle(document.body).backgroundColor").Should().Be("rgb(20, 23, 22)");
    }

    /// <summary>Opens a page with content: requests, a fault, and all sections expanded.</summary>
    private static async Task OpenAsync(Visit visit, string path)
    {
        await visit.CallAsync("podcasts/shows/B077DT8KHW?limit=2");
        await visit.CallAsync("podcasts/episodes?ids=" + new string('x', 400));
        visit.Emulator.Faults.Add(
            Fault.Status(503),
            new FaultTrigger
            {
                Operation = PodcastOperation.RemovePodcastEpisode,
                Times = 3,
                Rate = 0.5,
            }
        );
        visit.Go(path);
        if (path == "/reference") visit.Find(".opblock");
        visit.Driver.ExecuteScript("for (const folded of document.querySelectorAll('details')) folded.open = true;");
    }
}

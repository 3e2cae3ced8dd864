using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace PodcastApi.Browser.Tests;

[Collection(ChromiumTests.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    private const int MostSteps = 60;

    [Fact]
    public async Task A_fault_is_added_and_removed_with_the_keyboard_alone()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/");

        Press(visit, Keys.Tab);
        Focused(visit).Should().Be("Skip to the content");
        TabTo(visit, "Faults");
        Press(visit, Keys.Enter);
        visit.FindText("h1", "Faults");

        TabTo(visit, "kind");
        Press(visit, "malformed");
        TabTo(visit, "Add fault");
        Press(visit, Keys.Enter);
        visit.FindText("caption", "1 fault");
        visit.Emulator.Faults.All.Should().ContainSingle().Which.Fault.Name.Should().Be("malformed JSON");

        TabTo(visit, "Pause malformed JSON");
        Press(visit, Keys.Enter);
        visit.FindText("th", "paused");
        visit.Emulator.Faults.All.Should().ContainSingle().Which.IsPaused.Should().BeTrue();

        TabTo(visit, "Remove malformed JSON");
        Press(visit, Keys.Enter);
        visit.FindText("p", "None: the API responds normally.");
        visit.Emulator.Faults.All.Should().BeEmpty();
    }

    [Fact]
    public async Task The_link_at_the_start_skips_to_the_content()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/");

        Press(visit, Keys.Tab);
        Press(visit, Keys.Enter);
        Press(visit, Keys.Tab);

        Focused(visit).Should().Be("Point a client here");
    }

    private static void TabTo(Visit visit, string name)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            Press(visit, Keys.Tab);
            visit
                .Ask<bool>(
                    "getComputedStyle(document.activeElement).outlineStyle !== 'none' || document.activeElement.closest('.card') !== null")
                .Should()
                .BeTrue("where the focus is must be seen");
            if (Focused(visit) == name)
                return;
        }

        Assert.Fail($"No step of {MostSteps} leads to “{name}”.");
    }

    /// <summary>The text of the element, or the name of a field.</summary>
    private static string Focused(Visit visit) =>
        visit.Ask<string>(
            "document.activeElement.matches('input, select') ? document.activeElement.name : document.activeElement.textContent.trim()");

    private static void Press(Visit visit, string keys) => new Actions(visit.Driver).SendKeys(keys).Perform();
}

using OpenQA.Selenium;
using PodcastApi.Emulator;

namespace PodcastApi.Browser.Tests;

[Collection(ChromiumTests.Name)]
public sealed class PageTests(Chromium chromium)
{
    [Fact]
    public async Task Shows_lead_to_an_episode()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/");

        visit.Driver.FindElement(By.LinkText("The Line")).Click();
        visit.Driver.FindElement(By.LinkText("A Righteous Thing")).Click();

        visit.Find("h1").Text.Should().Be("A Righteous Thing");
        visit.Find(".facts").Text.Should().Contain("38:29");
        visit.Ask<long>("document.querySelector('.cover').getBoundingClientRect().width").Should().Be(96);
    }

    [Fact]
    public async Task An_active_fault_shows_in_the_responses_and_in_the_journal()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/faults");

        visit.Find("#f-kind").SendKeys("status");
        visit.Find("#explanation").Text.Should().Contain("own form");
        visit.Find("#f-status").Clear();
        visit.Find("#f-status").SendKeys("418");
        visit.Find("button.main").Click();
        visit.FindText("caption", "1 fault");

        (await visit.CallAsync("podcasts/shows/B077DT8KHW")).Should().Be(418);
        visit.Go("/journal");
        visit.Find("tr[data-number='1']").Text.Should().Contain("On demand: status 418");
    }

    [Fact]
    public async Task A_form_shows_only_the_fields_of_the_chosen_fault()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/faults");

        visit.Find("#f-kind").SendKeys("drip");

        visit
            .Ask<string>(
                "[...document.querySelectorAll('[data-kinds] input')]"
                    + ".filter(field => field.checkVisibility()).map(field => field.name).join()")
            .Should()
            .Be("piece,pause");
    }

    [Fact]
    public async Task Requests_appear_while_the_journal_is_open()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/journal");
        visit.Find("#nothing").Text.Should().Be("No requests yet.");

        await visit.CallAsync("podcasts/shows/nope");

        visit.Find("tr[data-number='1'] .wrong").Text.Should().Contain("nope");
        visit.Find("[role=status]").Text.Should().Be("1 new request above");
        visit.Ask<bool>("document.querySelector('#nothing') === null").Should().BeTrue();
    }

    [Fact]
    public async Task Only_requests_that_match_the_filter_appear_while_the_journal_is_open()
    {
        await using var visit = await Visit.StartAsync(chromium);
        await visit.CallAsync("podcasts/shows/B077DT8KHW");
        visit.Go("/journal");
        visit.Find("#j-operation").SendKeys("GetPodcastShow");
        visit.Find("#j-status").SendKeys("4xx");
        visit.Find("#j-text").SendKeys("nope");
        visit.FindText("button", "Filter").Click();
        visit.Find("#nothing").Text.Should().Be("No request matches the filter.");
        visit.Ask<string>("location.search").Should().Contain("operation=GetPodcastShow").And.Contain("status=4xx&text=nope");

        await visit.CallAsync("podcasts/shows/B077DT8KHW");
        await visit.CallAsync("podcasts/shows/nope");
        await visit.CallAsync("podcasts/shows/B077DT8KHW");

        visit.Find("tr[data-number='3'] .wrong").Text.Should().Contain("nope");
        visit.Ask<long>("document.querySelectorAll('[data-number]').length").Should().Be(1);
        visit.Find("#j-status").GetAttribute("value").Should().Be("4xx");
    }

    [Fact]
    public async Task The_journal_leads_to_a_request_whose_curl_command_is_copied_with_a_button()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.AllowClipboard();
        await visit.CallAsync("podcasts/shows/B077DT8KHW?limit=1");
        visit.Go("/journal");

        visit.Find("tr[data-number='1'] a").Click();
        visit.Find("h1").Text.Should().Be("Request 1");
        visit.FindText("pre", "The Line").Text.Should().Contain("\n  \"data\": {");
        visit.Copy("pre[aria-label='curl command'] + [data-copy]");

        visit
            .AskLater("navigator.clipboard.readText()")
            .Should()
            .Be(
                "curl \\\n  -H \"Authorization: Bearer $PODCASTAPI_ACCESS_TOKEN\" \\\n  -H \"x-api-key: $PODCASTAPI_API_KEY\" \\\n"
                    + $"  '{visit.Origin}/v1/podcasts/shows/B077DT8KHW?limit=1'");
    }

    [Fact]
    public async Task Settings_are_copied_with_a_button()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.AllowClipboard();
        visit.Go("/users");

        visit.Find("details summary").Click();
        visit.Copy("details [data-copy]");

        visit
            .AskLater("navigator.clipboard.readText()")
            .Should()
            .Be(
                $"export PODCASTAPI_BASE_ADDRESS='{visit.Origin}/v1/'\n"
                    + $"export PODCASTAPI_API_KEY='{PodcastApiEmulator.ApiKey}'\n"
                    + $"export PODCASTAPI_ACCESS_TOKEN='{PodcastApiEmulator.AccessToken}'");
    }

    [Fact]
    public async Task A_token_is_copied_with_a_button()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.AllowClipboard();
        visit.Go("/users");

        visit.Copy(".token [data-copy]");

        visit.AskLater("navigator.clipboard.readText()").Should().Be(PodcastApiEmulator.AccessToken);
    }

    [Fact]
    public async Task Removed_faults_are_restored()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/faults");
        visit.FindText("button", "flaky network").Click();
        visit.FindText("caption", "3 faults");

        visit.FindText("button", "Remove all").Click();
        visit.FindText("span", "3 faults removed.");
        visit.FindText("button", "Undo").Click();

        visit.FindText("caption", "3 faults");
        visit.Emulator.Faults.All.Should().HaveCount(3);
    }

    [Fact]
    public async Task The_reference_calls_the_emulator_with_credentials_filled_in()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/reference");

        visit.Find("#operations-Podcast-getPodcastShow .opblock-summary-control").Click();
        visit.Find(".try-out__btn").Click();
        visit.Find(".execute").Click();

        visit.Find(".live-responses-table tbody .response-col_status").Text.Should().StartWith("200");
        visit.Find(".live-responses-table tbody .response-col_description").Text.Should().Contain("The Line");
        var entry = visit.Emulator.Journal.Entries.Should().ContainSingle().Subject;
        entry.Operation.Should().Be(PodcastOperation.GetPodcastShow);
        entry.User.Should().BeSameAs(visit.Emulator.DefaultUser);
    }

    [Fact]
    public async Task Every_operation_of_the_reference_succeeds_as_it_opens()
    {
        await using var visit = await Visit.StartAsync(chromium);
        foreach (var operation in Enum.GetValues<PodcastOperation>())
        {
            var name = operation.ToString();
            visit.Go("/reference");

            visit.Find($"[id$='-{char.ToLowerInvariant(name[0])}{name[1..]}'] .opblock-summary-control").Click();
            visit.Find(".try-out__btn").Click();
            visit.Find(".execute").Click();

            visit.Find(".live-responses-table tbody .response-col_status").Text.Should().StartWith("200", name);
        }

        visit.Emulator.Journal.Entries.Select(entry => entry.Operation).Should().BeEquivalentTo(
            Enum.GetValues<PodcastOperation>().Select(operation => (PodcastOperation?)operation));
    }

    [Fact]
    public async Task The_theme_can_be_switched_and_is_kept()
    {
        await using var visit = await Visit.StartAsync(chromium);
        const string Background = "getComputedStyle(document.body).backgroundColor";
        visit.Go("/");
        var light = visit.Ask<string>(Background);

        visit.Find("[data-theme-switch]").Click();
        visit.Find("[data-theme-switch]").Click();
        visit.Go("/users");

        visit.Find("[data-theme-switch]").Text.Should().Be("Theme: dark");
        visit.Ask<string>(Background).Should().NotBe(light);
        visit.Find("[data-theme-switch]").Click();
        visit.Ask<string>(Background).Should().Be(light);
    }

    [Fact]
    public async Task The_navigation_is_on_one_line_of_a_narrow_screen()
    {
        await using var visit = await Visit.StartAsync(chromium, width: 390);
        visit.Go("/");

        visit.Ask<long>("new Set([...document.querySelectorAll('nav li')].map(item => item.offsetTop)).size").Should().Be(1);
        visit.Ask<bool>("document.documentElement.scrollWidth <= 390").Should().BeTrue();
    }

    [Fact]
    public async Task A_feed_is_uploaded()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var file = Path.Combine(Directory.CreateTempSubdirectory("podcastapi-tests-").FullName, "tide.xml");
        await File.WriteAllTextAsync(
            file,
            "<rss><channel><title>Tide Tables</title><item><guid>1</guid><title>Ebb</title></item></channel></rss>",
            TestContext.Current.CancellationToken);
        visit.Go("/");

        visit.Find("#feed").SendKeys(file);
        visit.FindText("button", "Import").Click();
        visit.Driver.FindElement(By.LinkText("Tide Tables")).Click();

        visit.Find("h1").Text.Should().Be("Tide Tables");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}

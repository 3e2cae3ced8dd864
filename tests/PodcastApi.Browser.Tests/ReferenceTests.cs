using OpenQA.Selenium;
using PodcastApi.Emulator;

namespace PodcastApi.Browser.Tests;

[Collection(ChromiumTests.Name)]
public sealed class ReferenceTests(Chromium chromium)
{
    private const int Tallest = 2000;

    public static TheoryData<string> Operations =>
        [.. Enum.GetNames<PodcastOperation>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_open_operation_fits_on_few_screens(string operation)
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/reference");

        Open(visit, operation);
        visit.Find(".opblock.is-open .microlight");
        visit.Find(".opblock.is-open .error-toggle");

        visit.Ask<long>("document.querySelector('.opblock.is-open').offsetHeight").Should().BeLessThan(Tallest);
    }

    [Fact]
    public async Task Error_responses_are_expanded_and_collapsed_with_the_keyboard()
    {
        await using var visit = await Visit.StartAsync(chromium);
        visit.Go("/reference");
        Open(visit, "getPodcastShow");
        var toggle = visit.FindText("button", "404 No such show or episode");
        visit.Ask<long>("document.querySelectorAll('tr.response').length").Should().Be(1, "only 200 is expanded");

        toggle.SendKeys(Keys.Enter);
        visit.Find("tr.response[data-code='404'] .microlight").Text.Should()
            .Contain("The catalog has no show").And.NotContain("\"string\"");
        toggle.GetAttribute("aria-expanded").Should().Be("true");

        toggle.SendKeys(Keys.Space);
        visit.Find(".error-toggle[aria-expanded='false']");
        visit.Ask<long>("document.querySelectorAll('tr.response').length").Should().Be(1);
    }

    [Fact]
    public async Task A_call_sends_the_token_of_the_chosen_user()
    {
        await using var visit = await Visit.StartAsync(chromium);
        var ann = visit.Emulator.Users.Add("Ann").AddToken("ann-token");
        visit.Go("/reference");
        Open(visit, "getPodcastShow");

        visit.Find("#r-user").SendKeys("Ann");
        visit.Find(".try-out__btn").Click();
        visit.Find(".execute").Click();
        visit.Find(".live-responses-table tbody .response-col_status").Text.Should().StartWith("200");

        visit.Emulator.Journal.Entries.Should().ContainSingle().Which.User.Should().Be(ann);
    }

    private static void Open(Visit visit, string operation) =>
        visit.Find($"[id$='-{operation}'] .opblock-summary-control").Click();
}

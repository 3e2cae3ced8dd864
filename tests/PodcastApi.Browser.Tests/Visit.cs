using System.Text.Json.Nodes;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using PodcastApi.Emulator;
using PodcastApi.Emulator.Server;

namespace PodcastApi.Browser.Tests;

/// <summary>A visit to a separate server. At the end, the console must have no errors and no other host may have been requested.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly EmulatorServer _server;

    private Visit(EmulatorServer server, ChromeDriver driver)
    {
        _server = server;
        Driver = driver;
    }

    internal ChromeDriver Driver { get; }

    internal PodcastApiEmulator Emulator => _server.Emulator;

    internal string Origin => _server.PageAddress.GetLeftPart(UriPartial.Authority);

    internal static async Task<Visit> StartAsync(Chromium chromium, int width = 1280, bool dark = false)
    {
        var visit = new Visit(await EmulatorServer.StartAsync(), chromium.Driver);
        visit.Execute(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = width,
                ["height"] = 800,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
        visit.Execute(
            "Emulation.setEmulatedMedia",
            new()
            {
                ["features"] = new object[]
                {
                    new Dictionary<string, object> { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" },
                },
            }
        );
        visit.Logs(LogType.Browser);
        visit.Logs(LogType.Performance);
        return visit;
    }

    internal void Go(string path) => Driver.Navigate().GoToUrl(new Uri(Origin + path));

    /// <summary>Waits until the element is present.</summary>
    internal IWebElement Find(string selector) => Driver.FindElement(By.CssSelector(selector));

    /// <inheritdoc cref="Find"/>
    internal IWebElement FindText(string element, string text) =>
        Driver.FindElement(By.XPath($"//{element}[contains(normalize-space(), \"{text}\")]"));

    internal T Ask<T>(string expression) => (T)Driver.ExecuteScript("return " + expression)!;

    /// <summary>The result of the promise, or its error.</summary>
    internal object AskLater(string promise) =>
        Driver.ExecuteAsyncScript(
            $"const done = arguments[arguments.length - 1]; ({promise}).then(done, wrong => done('failed: ' + wrong));"
        )!;

    internal void Execute(string command, Dictionary<string, object?> parameters) => Driver.ExecuteCdpCommand(command, parameters);

    internal void AllowClipboard() =>
        Execute(
            "Browser.grantPermissions",
            new() { ["origin"] = Origin, ["permissions"] = new[] { "clipboardReadWrite", "clipboardSanitizedWrite" } }
        );

    /// <summary>Clicks a button that copies, and waits until it has copied.</summary>
    internal void Copy(string button)
    {
        // The text is shown for two seconds, and a busy machine may look later.
        Driver.ExecuteScript(
            "for (const button of document.querySelectorAll('[data-copy]')) "
                + "new MutationObserver(() => button.dataset.said ??= button.textContent.trim())"
                + ".observe(button, { characterData: true, childList: true, subtree: true });");
        Find(button).Click();
        Find(button + "[data-said^='Copied']");
    }

    /// <summary>A request from outside the browser, with an emulated client's credentials.</summary>
    internal async Task<int> CallAsync(string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, Origin + "/v1/" + path);
        request.Headers.Add("x-api-key", "key");
        request.Headers.Add("Authorization", "Bearer token");
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        var console = Logs(LogType.Browser);
        var requests = Logs(LogType.Performance)
            .Select(entry => JsonNode.Parse(entry)!["message"]!)
            .Where(message => (string?)message["method"] == "Network.requestWillBeSent")
            .Select(message => (string)message["params"]!["request"]!["url"]!)
            .ToList();
        await Driver.Navigate().GoToUrlAsync(new Uri("about:blank"));
        await _server.DisposeAsync();
        console.Should().BeEmpty();
        requests
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(address =>
                address.StartsWith(Origin + "/", StringComparison.Ordinal) || address.StartsWith("data:", StringComparison.Ordinal));
    }

    private List<string> Logs(string kind) => [.. Driver.Manage().Logs.GetLog(kind).Select(entry => entry.Message)];
}

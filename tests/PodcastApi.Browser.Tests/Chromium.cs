using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace PodcastApi.Browser.Tests;

/// <summary>One headless Chromium for all tests.</summary>
public sealed class Chromium : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ChromeDriverService _service;

    public Chromium()
    {
        // With explicit paths; otherwise Selenium would search for them and download what it does not find.
        var browser = Find("chromium");
        _service = ChromeDriverService.CreateDefaultService(Find("chromedriver"));
        var options = new ChromeOptions { BinaryLocation = browser };
        options.AddArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference(LogType.Performance, LogLevel.All);
        Driver = new ChromeDriver(_service, options, TimeSpan.FromMinutes(2));
        Driver.Manage().Timeouts().ImplicitWait = Patience;
        Driver.Manage().Timeouts().AsynchronousJavaScript = Patience;
    }

    internal ChromeDriver Driver { get; }

    public void Dispose()
    {
        Driver.Quit();
        Driver.Dispose();
        _service.Dispose();
    }

    private static string Find(string program) =>
        Environment
            .GetEnvironmentVariable("PATH")!
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"There is no {program}. Install it (Debian: apt-get install chromium chromium-driver) and run the tests again.");
}

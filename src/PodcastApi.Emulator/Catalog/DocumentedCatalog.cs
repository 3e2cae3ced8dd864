namespace PodcastApi.Emulator;

/// <summary>Adds the documented shows, filled up with sample episodes for paging. Every documented id can be requested.</summary>
internal sealed class DocumentedCatalog(PodcastCatalog catalog)
{
    private readonly DocumentedExamples _examples = new();

    internal void Fill()
    {
        FillTheLine();
        FillSuspect();
        FillMrBallen();
        FillDisgraceland();
    }

    private void FillTheLine()
    {
        const string Id = "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b";
        var show = Add(Id, new(2021, 3, 23, 22, 0, 0, TimeSpan.Zero)).Alias("B077DT8KHW").DocumentedPage();
        show.Documented("15bfa46b-7af1-49b3-9375-8977627c43ab", 2);
        for (var number = 3; number < 7; number++) show.AddSample(number);

        // The documented token points to this id; nothing else is documented about it.
        show.AddSample("7a0dc6a4-0ab8-46d5-9395-872a22110268", 7);
    }

    private void FillSuspect()
    {
        var show = Add("e8a3c6e3-3d78-4c83-a61d-a95e70acacb0", new(2021, 8, 24, 7, 5, 0, TimeSpan.Zero)).DocumentedPage();
        for (var number = 2; number <= 9; number++) show.AddSample(number);
    }

    /// <summary>Newest first, 230 episodes in total: three pages of the maximum size.</summary>
    private void FillMrBallen()
    {
        var show = Add("6d261659-cc8d-478c-b052-19dfeb25dcf5", new(2020, 9, 3, 7, 0, 0, TimeSpan.Zero)).DocumentedPage();
        for (var number = 76; number > 0; number--)
        {
            show.AddSample(number);
            show.AddSampleBonus(number, part: 1);
            show.AddSampleBonus(number, part: 2);
        }
    }

    private void FillDisgraceland()
    {
        var show = Add("8bfa8155-888b-4553-acd3-8f22d43b4c9e", new(2022, 1, 4, 8, 0, 0, TimeSpan.Zero));
        show.Documented("53f57edd-ce46-47e5-bda5-b61b772d83b3", 12);
        for (var number = 11; number > 0; number--) show.AddSample(number);
    }

    private DocumentedShow Add(string id, DateTimeOffset start) => new(catalog, _examples, id, start);
}

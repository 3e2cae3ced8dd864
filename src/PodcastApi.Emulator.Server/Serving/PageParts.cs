namespace PodcastApi.Emulator.Server;

/// <summary>The paths of the page.</summary>
internal sealed class PageParts
{
    private readonly Dictionary<string, PagePart> _parts = new(StringComparer.Ordinal);

    internal PageParts(PodcastApiEmulator emulator, FormToken token)
    {
        Read("/", new ShowsPage(emulator).Answer);
        Read("/show", new ShowDetailsPage(emulator).Answer);
        Read("/episode", new EpisodePage(emulator).Answer);
        Read("/reference", new ReferencePage(emulator).Answer);
        Read("/reference/podcast-v1.yaml", ReferenceDocument.Answer);
        foreach (var (path, answer) in Assets.All) Read(path, _ => answer);

        // Browsers ask for it unasked; the emulator's journal need not know.
        Read("/favicon.ico", _ => Assets.All["/assets/icon.svg"]);

        var users = new UsersPage(emulator, token);
        Read("/users", users.Answer);
        Change("/users/add", users.Add);

        var journal = new JournalPage(emulator.Journal, token);
        Read("/journal", journal.Answer);
        Read("/journal/rows", journal.AnswerRows);
        Change("/journal/clear", journal.Clear);

        var faults = new FaultsPage(emulator.Faults, token);
        Read("/faults", faults.Answer);
        Change("/faults/add", faults.Add);
        Change("/faults/remove", faults.Remove);
        Change("/faults/clear", faults.Clear);
    }

    internal PagePart? Find(string path) => _parts.GetValueOrDefault(path);

    private void Read(string path, Func<PageRequest, PageAnswer> answer) => _parts.Add(path, new PagePart(PagePart.Reading, answer));

    private void Change(string path, Func<PageRequest, PageAnswer> answer) => _parts.Add(path, new PagePart(PagePart.Changing, answer));
}

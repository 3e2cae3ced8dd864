using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>The requests received, newest first. A script adds new ones while the page is open.</summary>
internal sealed class JournalPage(RequestJournal journal, FormToken token)
{
    /// <summary>The maximum number of rows per page, also for the script.</summary>
    internal const int Size = 100;

    private readonly JournalUndo _undo = new(journal, token);

    internal PageResponse Handle(PageRequest request)
    {
        var filter = JournalFilter.Read(request);
        var entries = journal.Entries;
        var page = new Pager<RedactedEntry>([.. filter.Apply(entries).Reverse()], request.Requested("page"), Size);
        return PageLayout.Around(
            "Journal",
            "/journal",
            Html.Of(
                $"""
                <h1>Journal</h1>
                <p class="lead">The requests that the API received, newest first, and what was wrong with each. {Kept()}</p>
                {JournalFilterForm.Render(filter, entries)}
                {_undo.Render()}
                {Actions(filter)}
                <p class="quiet" id="news" role="status"></p>
                {Table(page, filter, page.Number == 1 ? Last(entries) : null)}
                {Nothing(page, filter)}
                {page.Links("Pages of requests", number => filter.Address("/journal", number))}
                """
            ));
    }

    /// <summary>
    /// Returns the rows after a given number that match the filter. X-Last is the latest number of all, which is lower if the journal
    /// was cleared.
    /// </summary>
    internal PageResponse HandleRows(PageRequest request)
    {
        var after = int.TryParse(request.Requested("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var entries = journal.Entries;
        var added = JournalFilter.Read(request).Apply(entries.SkipWhile(entry => entry.Number <= after));
        return new PageResponse(200, JournalRows.Of(added.TakeLast(Size).Reverse()).ToString())
        {
            Headers = [KeyValuePair.Create("X-Last", Last(entries).ToString(CultureInfo.InvariantCulture))],
        };
    }

    internal PageResponse Clear(PageRequest request)
    {
        _undo.Clear();
        return PageResponse.SeeOther("/journal");
    }

    internal PageResponse Undo(PageRequest request)
    {
        _undo.Undo();
        return PageResponse.SeeOther("/journal");
    }

    private static int Last(IReadOnlyList<JournalEntry> entries) => entries.Count == 0 ? 0 : entries[^1].Number;

    private Html Kept() =>
        Html.Of(
            $"The journal keeps the latest {Pluralizer.Of(journal.Capacity, "request")}, up to {JournalFormat.Size(journal.MaxBytes)}; "
                + $"when it is full, the oldest response bodies are dropped first.");

    /// <param name="page">The requests.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="last">The number after which a script adds new rows; null to add none.</param>
    private static Html Table(Pager<RedactedEntry> page, JournalFilter filter, int? last) =>
        Html.Of(
            $"""
            <table class="journal"><caption>{Pluralizer.Of(
                page.Total,
                filter.IsEmpty ? "request in the journal" : "request found"
            )}; times are UTC</caption>
            <thead><tr><th scope="col">No.</th><th scope="col">Request</th><th scope="col" class="number">Status, duration</th></tr></thead>
            <tbody{(
                last is { } number
                    ? Html.Of($""" data-live="{Size}" data-last="{number}" data-rows="{filter.Address("/journal/rows")}" """)
                    : Html.Empty
            )}>{JournalRows.Of(page.Items)}</tbody></table>
            """
        );

    private static Html Nothing(Pager<RedactedEntry> page, JournalFilter filter) =>
        page.Total == 0
            ? Html.Of($"""<p id="nothing">{(filter.IsEmpty ? "No requests yet." : "No request matches the filter.")}</p>""")
            : Html.Empty;

    private Html Actions(JournalFilter filter) =>
        Html.Of(
            $"""
            <div class="bar"><button type="button" data-pause hidden aria-pressed="false">Pause updates</button>
            <form action="/journal/clear" method="post">{token.Field}<button class="grave">Clear</button></form>
            <a href="{filter.Address(JournalExport.HarPath)}">Export as HAR</a>
            <a href="{filter.Address(JournalExport.NdjsonPath)}">Export as NDJSON</a></div>
            """
        );
}

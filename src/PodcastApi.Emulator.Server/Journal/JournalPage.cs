using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>The requests received, newest first. A script adds new ones while the page is open.</summary>
internal sealed class JournalPage(RequestJournal journal, FormToken token)
{
    /// <summary>The maximum number of rows per page, also for the script.</summary>
    internal const int Size = 100;

    internal PageResponse Handle(PageRequest request)
    {
        var onlyWrong = request.Requested("only") == "wrong";
        var entries = journal.Entries.Where(entry => !onlyWrong || entry.Problem is not null).Reverse().ToList();
        var page = new Pager<JournalEntry>(entries, request.Requested("page"), Size);
        return PageLayout.Around(
            "Journal",
            "/journal",
            Html.Of(
                $"""
                <h1>Journal</h1>
                <p class="lead">The requests that the API received, newest first, and what was wrong with each.</p>
                <div class="bar">{Filter(onlyWrong)}
                <button type="button" data-pause hidden aria-pressed="false">Pause updates</button>
                <form action="/journal/clear" method="post">{token.Field}<button class="grave">Clear</button></form></div>
                <p class="quiet" id="news" role="status"></p>
                {Table(page, page.Number == 1 && !onlyWrong)}
                {(
                    page.Total == 0
                        ? Html.Of($"""<p id="nothing">{(onlyWrong ? "No invalid requests." : "No requests yet.")}</p>""")
                        : Html.Empty)}
                {page.Links("Pages of requests", number => Link.To("/journal", ("only", onlyWrong ? "wrong" : null), ("page", number)))}
                """
            ));
    }

    /// <summary>Returns the rows after a given number. X-Last is the latest number, which is lower if the journal was cleared.</summary>
    internal PageResponse HandleRows(PageRequest request)
    {
        var after = int.TryParse(request.Requested("after"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var entries = journal.Entries;
        var rows = JournalRows.Of(entries.SkipWhile(entry => entry.Number <= after).TakeLast(Size).Reverse());
        return new PageResponse(200, rows.ToString())
        {
            Headers = [KeyValuePair.Create("X-Last", Last(entries).ToString(CultureInfo.InvariantCulture))],
        };
    }

    internal PageResponse Clear(PageRequest request)
    {
        journal.Clear();
        return PageResponse.SeeOther("/journal");
    }

    private static int Last(IReadOnlyList<JournalEntry> entries) => entries.Count == 0 ? 0 : entries[^1].Number;

    private static Html Table(Pager<JournalEntry> page, bool isLive) =>
        Html.Of(
            $"""
            <table class="journal"><caption>{Pluralizer.Of(page.Total, "request")} in the journal; times are UTC</caption>
            <thead><tr><th scope="col">No.</th><th scope="col">Request</th><th scope="col" class="number">Status</th></tr></thead>
            <tbody{(
                isLive ? Html.Of($""" data-live="{Size}" data-last="{Last([.. page.Items.Take(1)])}" """) : Html.Empty
            )}>{JournalRows.Of(page.Items)}</tbody></table>
            """
        );

    private static Html Filter(bool onlyWrong) => onlyWrong
        ? Html.Of($"""<a href="/journal">All requests</a>""")
        : Html.Of($"""<a href="/journal?only=wrong">Only invalid requests</a>""");
}

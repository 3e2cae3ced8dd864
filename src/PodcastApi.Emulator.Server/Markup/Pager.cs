using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>One page of a long list.</summary>
internal sealed class Pager<T>
{
    private readonly int _pages;

    internal Pager(IReadOnlyList<T> all, string? number, int size)
    {
        Total = all.Count;
        _pages = Math.Max(1, (all.Count + size - 1) / size);
        Number = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var requested)
            ? Math.Clamp(requested, 1, _pages)
            : 1;
        Items = [.. all.Skip((Number - 1) * size).Take(size)];
    }

    internal IReadOnlyList<T> Items { get; }

    internal int Total { get; }

    /// <summary>The page number, starting at 1.</summary>
    internal int Number { get; }

    /// <summary>Renders links to the first, previous, next and last page; empty if there is only one page.</summary>
    /// <param name="label">The label for screen readers.</param>
    /// <param name="address">Returns the address of a page.</param>
    internal Html Links(string label, Func<string, string> address)
    {
        return _pages == 1 ? Html.Empty : Html.Of($"""
            <nav class="pager" aria-label="{label}">
            {Step(1, "First", Number > 1)}{Step(Number - 1, "Previous", Number > 1)}
            <span class="where">Page {Number:N0} of {_pages:N0}</span>
            {Step(Number + 1, "Next", Number < _pages)}{Step(_pages, "Last", Number < _pages)}
            </nav>
            """);

        Html Step(int number, string text, bool leads) =>
            leads
                ? Html.Of($"""<a href="{address(number.ToString(CultureInfo.InvariantCulture))}">{text}</a>""")
                : Html.Of($"""<span class="off">{text}</span>""");
    }
}

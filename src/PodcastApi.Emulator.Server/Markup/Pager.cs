using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>A stretch of a list that is too long for one page.</summary>
internal sealed class Pager<T>
{
    private readonly int _pages;

    internal Pager(IReadOnlyList<T> all, string? number, int size)
    {
        Total = all.Count;
        _pages = Math.Max(1, (all.Count + size - 1) / size);
        Number = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var requested) ? Math.Clamp(requested, 1, _pages) : 1;
        Items = [.. all.Skip((Number - 1) * size).Take(size)];
    }

    internal IReadOnlyList<T> Items { get; }

    internal int Total { get; }

    /// <summary>From 1 on.</summary>
    internal int Number { get; }

    /// <summary>Leads to the neighbours and the ends; empty when there is one page alone.</summary>
    /// <param name="label">What is paged, for whoever hears the page.</param>
    /// <param name="address">The address of a page of the list.</param>
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
            leads ? Html.Of($"""<a href="{address(number.ToString(CultureInfo.InvariantCulture))}">{text}</a>""") : Html.Of($"""<span class="off">{text}</span>""");
    }
}

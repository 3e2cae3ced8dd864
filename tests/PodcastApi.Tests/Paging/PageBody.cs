namespace PodcastApi.Tests.Paging;

/// <summary>Responses of the API that hold a page of episodes.</summary>
internal static class PageBody
{
    /// <summary>Episodes of these ids, by blanks; another page follows where a token is given, or where the test says so.</summary>
    internal static string Of(string ids, string? token = null, bool? hasNext = null)
    {
        var edges = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => $$$"""{"cursor":"0:{{{id}}}","node":{"id":"{{{id}}}"}}""");
        var pageInfo =
            $"\"hasNextPage\":{(hasNext ?? token is not null ? "true" : "false")}" + (token is null ? "" : $",\"token\":\"{token}\"");
        return OfShow($$"""{"id":"show","episodes":{"pageInfo":{ {{pageInfo}} },"edges":[{{string.Join(",", edges)}}] } }""");
    }

    internal static string OfShow(string show, string beside = "") => $$$"""{"data":{"podcastShow":{{{show}}}}{{{beside}}}}""";

    /// <summary>Pages that lead to one another with the cursors 1, 2 and so on.</summary>
    internal static string[] Chain(params string[] ids) => [.. ids.Select((some, i) => Of(some, i + 1 < ids.Length ? $"{i + 1}" : null))];
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PodcastApi.Emulator.Server;

/// <summary>Creates the request and response of an entry in an HTTP Archive.</summary>
internal static class HarMessage
{
    // Without TLS, the server speaks no other version.
    private const string HttpVersion = "HTTP/1.1";

    internal static JsonObject Request(RedactedEntry entry, string host) => new()
    {
        ["method"] = entry.Method,
        ["url"] = $"http://{host}{entry.PathAndQuery}",
        ["httpVersion"] = HttpVersion,
        ["cookies"] = new JsonArray(),
        ["headers"] = ExportJson.Pairs(entry.RequestHeaders),
        ["queryString"] = ExportJson.Pairs(Query(entry.PathAndQuery)),
        ["headersSize"] = -1,
        ["bodySize"] = -1,
    };

    internal static JsonObject Response(RedactedEntry entry) => new()
    {
        ["status"] = entry.Status,
        ["statusText"] = ReasonPhrases.GetReasonPhrase(entry.Status),
        ["httpVersion"] = HttpVersion,
        ["cookies"] = new JsonArray(),
        ["headers"] = ExportJson.Pairs(entry.ResponseHeaders),
        ["content"] = Content(entry),
        ["redirectURL"] = "",
        ["headersSize"] = -1,
        ["bodySize"] = entry.SentBodyBytes,
    };

    private static JsonObject Content(RedactedEntry entry)
    {
        var content = new JsonObject
        {
            ["size"] = entry.ResponseBodyBytes,
            ["mimeType"] = entry.ResponseHeaders.FirstOrDefault(header => header.Key == "Content-Type").Value ?? "",
        };
        if (entry.ResponseBody is { } text) content["text"] = text;
        if (string.Join(' ', ResponseBodyView.Notes(entry)) is { Length: > 0 } notes) content["comment"] = notes;
        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Query(string pathAndQuery) =>
        QueryHelpers.ParseQuery(pathAndQuery.Split('?', 2) is [_, var query] ? query : "")
            .SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? "")));
}

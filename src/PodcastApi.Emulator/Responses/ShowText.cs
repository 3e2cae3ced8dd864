using System.Text;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The response about one show as text, but its episodes: written once for all requests, until the show is replaced.</summary>
internal sealed class ShowText
{
    // No text of a show can hold it: control characters are escaped.
    private const string Episodes = "\"episodes\":\"\\u0001\"";

    private readonly byte[] _before;
    private readonly byte[] _after;

    internal ShowText(PodcastShow show)
    {
        Show = show;
        var fields = ShowJson.Full(show, episodes: null);
        fields["episodes"] = "\u0001";
        var tree = new JsonObject { ["data"] = new JsonObject { ["podcastShow"] = JsonNulls.Remove(fields) } };
        var parts = Encoding.UTF8.GetString(new JsonBody(tree).Text()).Split(Episodes, 2);
        _before = Encoding.UTF8.GetBytes(parts[0] + "\"episodes\":");
        _after = Encoding.UTF8.GetBytes(parts[1]);
    }

    internal PodcastShow Show { get; }

    internal JsonBody With(ShowPage page) => new([.. _before, .. ShowPageJson.Write(page, withNulls: false), .. _after]);
}

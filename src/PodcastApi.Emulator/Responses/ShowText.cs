using System.Text;
using System.Text.Json.Nodes;

namespace PodcastApi.Emulator;

/// <summary>The response for a show as text, without its episodes. Written once and reused until the show is replaced.</summary>
internal sealed class ShowText
{
    // Can't occur in the text of a show, because control characters are escaped.
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

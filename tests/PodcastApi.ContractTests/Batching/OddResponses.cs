using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.ContractTests.Batching;

/// <summary>What the emulator has no fault for: other names of ids, rejections for one id, odd or short lists, responses that overtake each other.</summary>
/// <remarks>What it does to a request follows from the seed and the request alone, in whichever order they come.</remarks>
[SuppressMessage("Security", "CA5394", Justification = "A test must be the same in every run.")]
internal sealed class OddResponses(HttpMessageHandler inner, int seed) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        var dice = new Random(address.Aggregate(seed, (hash, c) => unchecked((hash * 31) + c)));
        for (var i = dice.Next(4); i > 0; i--) await Task.Yield();
        if (address.Split('/', ',', '=').Any(part => part.StartsWith('b'))) return new HttpResponseMessage(HttpStatusCode.BadRequest);

        // Requested for a12, the service responds k12.
        request.RequestUri = new Uri(
            address
                .Replace("/a", "/k", StringComparison.Ordinal)
                .Replace("=a", "=k", StringComparison.Ordinal)
                .Replace(",a", ",k", StringComparison.Ordinal));
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode) await ChangeAsync(response, dice, isOfMany: address.Contains(','), cancellationToken);
        return response;
    }

    private static async Task ChangeAsync(HttpResponseMessage response, Random dice, bool isOfMany, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        response.Content = new StringContent(Changed(text, dice, isOfMany), Encoding.UTF8, "application/json");
    }

    private static string Changed(string text, Random dice, bool isOfMany)
    {
        if (!IsJson(text) || JsonNode.Parse(text)!["data"] is not JsonObject data || data.First().Value is not JsonArray items) return text;
        if (dice.Next(4) == 0) Drop(items, items.GroupBy(Id).SelectMany(same => same.Skip(1)));
        if (dice.Next(8) == 0) Drop(items, items.Skip((items.Count + 1) / 2));
        if (items.Count > 0 && dice.Next(4) == 0) items.Insert(dice.Next(items.Count), items[dice.Next(items.Count)]!.DeepClone());
        if (dice.Next(8) == 0) items.Add(null);

        // Where one id was requested, the only object is taken for its own, whatever id it carries.
        if (isOfMany && dice.Next(8) == 0) items.Insert(0, new JsonObject { ["id"] = "k-of-nobody" });
        var body = data.Parent!;
        if (dice.Next(8) == 0) body["errors"] = new JsonArray(new JsonObject { ["message"] = "odd" });
        return body.ToJsonString();
    }

    /// <summary>An object of two ids is returned once, or the response stops short.</summary>
    private static void Drop(JsonArray items, IEnumerable<JsonNode?> dropped)
    {
        foreach (var item in dropped.ToList()) items.Remove(item);
    }

    private static string Id(JsonNode? item) => item!["id"]!.GetValue<string>();

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

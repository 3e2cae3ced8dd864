using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PodcastApi.ContractTests.Batching;

/// <summary>Behavior without a fault in the emulator: aliases, rejections for one id, unusual or short lists, reordering.</summary>
/// <remarks>The result depends only on the seed and the request, not on the order of requests.</remarks>
[SuppressMessage("Security", "CA5394", Justification = "A test must be the same in every run.")]
internal sealed class OddResponses(HttpMessageHandler inner, int seed) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        var dice = new Random(address.Aggregate(seed, (hash, c) => unchecked((hash * 31) + c)));
        for (var i = dice.Next(4); i > 0; i--) await Task.Yield();
        if (address.Split('/', ',', '=').Any(part => part.StartsWith('b'))) return new HttpResponseMessage(HttpStatusCode.BadRequest);

        // For a12, the service returns k12.
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

        // If one id was requested, the only object is taken as its result, whatever its id.
        if (isOfMany && dice.Next(8) == 0) items.Insert(0, new JsonObject { ["id"] = "k-of-nobody" });
        var body = data.Parent!;
        if (dice.Next(8) == 0) body["errors"] = new JsonArray(new JsonObject { ["message"] = "odd" });
        return body.ToJsonString();
    }

    /// <summary>Returns an object of two ids once, or truncates the list.</summary>
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

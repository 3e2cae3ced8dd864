using System.Net.Http.Json;

namespace PodcastApi.Smoke.ByHand;

internal static class HandMadeLogin
{
    internal static async Task<string> GetTokenAsync()
    {
        using var http = Connection.Open();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = "Atzr|old",
            ["client_id"] = "client",
            ["client_secret"] = "secret",
        });
        using var response = await http.PostAsync(RecordedResponses.Token, form).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(ResponseContext.Default.Token).ConfigureAwait(false))!.AccessToken;
    }
}

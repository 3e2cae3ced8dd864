using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PodcastApi.Emulator.Server;

/// <summary>Adds examples to the error responses of the API description that have none: those that this emulator sends.</summary>
internal static partial class ErrorExamples
{
    private const string Reference = "00000000-0000-4000-8000-000000000000";

    internal static string AddTo(string document)
    {
        var statuses = StatusOfResponse
            .Matches(document)
            .DistinctBy(match => match.Groups["name"].Value)
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => int.Parse(match.Groups["status"].Value, CultureInfo.InvariantCulture));
        return ResponseWithoutExample.Replace(
            document,
            match => statuses.TryGetValue(match.Groups["name"].Value, out var status)
                ? $"{match.Groups["start"].Value}, example: {Json(status)}}}}}\n"
                : match.Value);
    }

    /// <summary>Returns the body of an error response as JSON on one line, which is valid YAML.</summary>
    private static string Json(int status)
    {
        var path = status == 400 ? "/v1/podcasts/shows/B077DT8KHW?limit=101" : "/v1/podcasts/shows/B000000000";
        var call = new RequestContext(new EmulatorRequest("GET", path, []), Reference) { Time = default };
        Router.Route(call);
        var response = status switch
        {
            400 => ErrorResponse.Create(call, RequestValidator.Validate(call)!),
            401 => ErrorResponse.Create(call, ApiError.Unauthorized("INVALID_ACCESS_TOKEN", "The access token has expired.")),
            404 => ErrorResponse.Create(call, CatalogReads.NoShow(call.Id)),

            // The emulator sends these only for a fault.
            _ => Fault.Status(status).Replace(call)!,
        };
        return Encoding.UTF8.GetString(response.Body());
    }

    [GeneratedRegex(@"'(?<status>[45]\d\d)': \{\$ref: '#/components/responses/(?<name>\w+)'\}")]
    private static partial Regex StatusOfResponse { get; }

    [GeneratedRegex(
        @"(?<start>^    (?<name>\w+):\n(?: {6}.*\n)*? {6}content: \{application/json: \{schema: \{[^{}\n]*ErrorResponse'\})\}\}\n",
        RegexOptions.Multiline)]
    private static partial Regex ResponseWithoutExample { get; }
}

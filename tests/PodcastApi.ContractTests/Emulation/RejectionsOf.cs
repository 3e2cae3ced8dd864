using System.Globalization;
using NSwag;
using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>All the reasons for which an operation can be rejected.</summary>
internal static class RejectionsOf
{
    private static readonly string[] BadLimits = ["0", "101", "-1", "1.5", "many", ""];

    internal static IEnumerable<RejectionCase> Operation(OpenApiOperationDescription description) =>
        [.. Credentials(description), .. Parameters(description), .. Statuses(description)];

    private static IEnumerable<RejectionCase> Credentials(OpenApiOperationDescription description) =>
    [
        Make(description, "no key", 401) with { ApiKey = null },
        Make(description, "no token", 401) with { Authorization = null },
        Make(description, "another kind of token", 401) with { Authorization = "Basic dXNlcjpwYXNz" },
        Make(description, "an expired token", 401) with { Authorization = RejectionCase.Expired },
        Make(description, "a token without the scope", 403) with { Authorization = RejectionCase.WithoutScope },
    ];

    private static IEnumerable<RejectionCase> Parameters(OpenApiOperationDescription description)
    {
        yield return Make(description, "an unknown parameter", 400, "market=de");
        yield return Make(description, "a body", 400) with { Body = "{}" };
        var parameters = description.Operation.ActualParameters;
        if (parameters.Any(p => p is { Name: "id" })) yield return Make(description, "an unknown id", 404, id: "unknown");
        if (parameters.FirstOrDefault(p => p is { Name: "ids" }) is { } ids)
        {
            yield return Make(description, "no ids", 400, ids: null);
            yield return Make(description, "an empty id", 400, ids: "a,,b");
            yield return Make(
                description,
                "an id too many",
                400,
                ids: string.Join(',', Enumerable.Range(0, ids.ActualSchema.MaxItems + 1)));
        }

        if (parameters.All(p => p is not { Name: "limit" })) yield break;
        foreach (var limit in BadLimits) yield return Make(description, $"limit {limit}", 400, "limit=" + limit);
        yield return Make(description, "an unknown cursor", 400, "cursor=nonsense");
        yield return Make(description, "an empty cursor", 400, "cursor=");
        yield return Make(description, "two limits", 400, "limit=1&limit=2");
    }

    private static IEnumerable<RejectionCase> Statuses(OpenApiOperationDescription description) =>
        description.Operation.ActualResponses.Keys.Where(status => status != "200")
            .Select(status => int.Parse(status, CultureInfo.InvariantCulture))
            .Select(status => Make(description, "on demand", status) with { Fault = Fault.Status(status) });

    private static RejectionCase Make(
        OpenApiOperationDescription description,
        string what,
        int status,
        string query = "",
        string? id = null,
        string? ids = "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b")
    {
        var takesIds = description.Operation.ActualParameters.Any(p => p is { Name: "ids" });
        var path = description.Path.Replace("{id}", id ?? Known(description.Path), StringComparison.Ordinal);
        string[] parts = [takesIds && ids is not null ? "ids=" + ids : "", query];
        var sent = string.Join('&', parts.Where(part => part.Length > 0));
        return new RejectionCase(
            $"{description.Operation.OperationId}: {what} ({status})",
            description.Operation.OperationId,
            status,
            description.Method.ToUpperInvariant(),
            sent.Length == 0 ? path : $"{path}?{sent}");
    }

    private static string Known(string path) =>
        path.Contains("shows", StringComparison.Ordinal) ? "63825c25-4a0b-4389-a1cc-c72e5dc8bb7b" : "15bfa46b-7af1-49b3-9375-8977627c43ab";
}

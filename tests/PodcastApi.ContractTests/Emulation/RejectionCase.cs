using PodcastApi.Emulator;

namespace PodcastApi.ContractTests.Emulation;

/// <summary>A request of a documented operation that is rejected.</summary>
/// <param name="Name">What is wrong, and the operation.</param>
/// <param name="Operation">The operationId.</param>
/// <param name="Status">The status of the response.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path after /v1, with the query.</param>
internal sealed record RejectionCase(string Name, string Operation, int Status, string Method, string Path)
{
    private const string NoScope = "none";
    private const string Old = "old";

    internal static IReadOnlyList<RejectionCase> All { get; } =
    [.. Spec.SpecDocument.Document.Operations.SelectMany(operation => RejectionsOf.Operation(operation))];

    internal string? ApiKey { get; init; } = PodcastApiEmulator.ApiKey;

    internal string? Authorization { get; init; } = "Bearer " + PodcastApiEmulator.AccessToken;

    internal string? Body { get; init; }

    internal Fault? Fault { get; init; }

    internal static string WithoutScope => "Bearer " + NoScope;

    internal static string Expired => "Bearer " + Old;

    /// <summary>Tokens and faults that the rejection needs.</summary>
    internal void Prepare(PodcastApiEmulator emulator)
    {
        if (emulator.Users.All.All(user => user.Name != NoScope)) emulator.Users.Add(NoScope).AddToken(NoScope, []);
        emulator.Users.Expire(Old);
        if (Fault is not null) emulator.Faults.Add(Fault, new FaultTrigger { Times = 1 });
    }

    internal HttpRequestMessage Request(Uri api)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(api.AbsoluteUri.TrimEnd('/') + Path));
        if (ApiKey is not null) request.Headers.TryAddWithoutValidation("x-api-key", ApiKey);
        if (Authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        if (Body is not null) request.Content = new StringContent(Body);
        return request;
    }
}

namespace PodcastApi.ContractTests.Operations;

/// <summary>An operation of the documentation, and how to call it with the client.</summary>
/// <param name="Id">The operationId.</param>
/// <param name="Method">The HTTP method of the documented example.</param>
/// <param name="PathAndQuery">The documented path and query, with the typo <c>/v1//me</c> corrected.</param>
/// <param name="Call">Makes the documented call.</param>
/// <param name="CallFor">Makes a call for any id.</param>
internal sealed record Operation(
    string Id,
    string Method,
    string PathAndQuery,
    Func<IPodcastClient, Task<object>> Call,
    Func<IPodcastClient, string, Task<object>> CallFor)
{
    internal string Example => Id + ".200";

    public override string ToString() => Id;
}

namespace PodcastApi.ContractTests.Operations;

/// <summary>An operation as the documentation shows it, and how the client is requested it.</summary>
/// <param name="Id">The operationId.</param>
/// <param name="Method">The HTTP method of the documented example.</param>
/// <param name="PathAndQuery">The documented example's, with <c>/v1//me</c> taken for a slip.</param>
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

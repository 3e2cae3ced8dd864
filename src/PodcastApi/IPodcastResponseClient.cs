namespace PodcastApi;

/// <summary>The operations of <see cref="IPodcastClient"/>, returning also the status, headers and other details of the response.</summary>
/// <remarks>New API operations add members, so mock this interface instead of implementing it.</remarks>
public partial interface IPodcastResponseClient;

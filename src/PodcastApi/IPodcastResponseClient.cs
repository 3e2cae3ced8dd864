namespace PodcastApi;

/// <summary>The operations of <see cref="IPodcastClient"/>, each with what came beside the object.</summary>
/// <remarks>May grow with the API: mock it, do not implement it.</remarks>
public partial interface IPodcastResponseClient;

namespace PodcastApi.Emulator.Server;

/// <summary>The progress of a feed's import.</summary>
/// <param name="File">The file's name, or <c>-</c> for standard input.</param>
/// <param name="BytesRead">The number of bytes read from the file. Includes buffered data, so it is ahead of the items.</param>
/// <param name="TotalBytes">The file's size in bytes.</param>
/// <param name="Items">The number of items read.</param>
public readonly record struct FeedProgress(string File, long BytesRead, long TotalBytes, int Items);

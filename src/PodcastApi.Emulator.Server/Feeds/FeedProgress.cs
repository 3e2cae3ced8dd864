namespace PodcastApi.Emulator.Server;

/// <summary>How far the import of a feed is.</summary>
/// <param name="File">The file's name, or <c>-</c> for standard input.</param>
/// <param name="BytesRead">Of the file, in bytes; runs ahead of the items by a buffer.</param>
/// <param name="TotalBytes">The file's size in bytes.</param>
/// <param name="Items">How many items of it were read.</param>
public readonly record struct FeedProgress(string File, long BytesRead, long TotalBytes, int Items);

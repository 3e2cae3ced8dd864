namespace PodcastApi;

/// <summary>
/// Reads the value that the scanner stands on. True: the value fitted and nothing of it is missing from
/// <paramref name="value"/>. False: <paramref name="value"/> holds what could be read, and the caller keeps the raw text.
/// </summary>
/// <remarks>Leaves the scanner on the value's first token, untouched, or on its last one; never in between.</remarks>
internal delegate bool JsonValueReader<T>(ref JsonScanner json, out T? value);

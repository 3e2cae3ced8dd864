namespace PodcastApi;

/// <summary>
/// Reads the current value of the scanner. Returns true if it fits and <paramref name="value"/> is complete. Otherwise
/// <paramref name="value"/> contains what could be read, and the caller keeps the raw text.
/// </summary>
/// <remarks>Leaves the scanner on the first token of the value, or on its last one; never in between.</remarks>
internal delegate bool JsonValueReader<T>(ref JsonScanner json, out T? value);

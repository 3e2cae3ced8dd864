namespace PodcastApi.Testing.Payloads;

/// <summary>Kinds of text in a payload. Readers differ in speed by kind.</summary>
internal enum PayloadText
{
    /// <summary>English, with line breaks and quotes escaped, as in the documented responses.</summary>
    Documented,

    /// <summary>English without anything to escape.</summary>
    Ascii,

    /// <summary>Japanese in UTF-8.</summary>
    Japanese,

    /// <summary>Japanese, each character as <c>\uXXXX</c>.</summary>
    Escaped,
}

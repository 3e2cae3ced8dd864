using Newtonsoft.Json;

namespace PodcastApi;

/// <summary>
/// Writes tokens as JSON text. A number beyond the range of a double was parsed as infinity; it is written as a number that is out of
/// range too.
/// </summary>
internal sealed class TokenWriter(TextWriter text) : JsonTextWriter(text)
{
    private const string BeyondDouble = "1e999";

    public override void WriteValue(double value)
    {
        if (double.IsInfinity(value)) WriteRawValue(value > 0 ? BeyondDouble : "-" + BeyondDouble);
        else base.WriteValue(value);
    }
}

using Newtonsoft.Json;

namespace PodcastApi;

/// <summary>Writes tokens back as JSON. A number that no double holds came as an infinity, and stays a number that none holds.</summary>
internal sealed class TokenWriter(TextWriter text) : JsonTextWriter(text)
{
    private const string BeyondDouble = "1e999";

    public override void WriteValue(double value)
    {
        if (double.IsInfinity(value)) WriteRawValue(value > 0 ? BeyondDouble : "-" + BeyondDouble);
        else base.WriteValue(value);
    }
}

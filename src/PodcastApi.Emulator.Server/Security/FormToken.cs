using System.Security.Cryptography;
using System.Text;

namespace PodcastApi.Emulator.Server;

/// <summary>A secret in every form of the pages. Sites that can't read the page can't submit its forms.</summary>
internal sealed class FormToken
{
    internal const string FieldName = "form-token";

    private readonly string _secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    internal Html Field => Html.Of($"""<input type="hidden" name="{FieldName}" value="{_secret}">""");

    internal bool Is(string? sent) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent ?? ""), Encoding.UTF8.GetBytes(_secret));
}

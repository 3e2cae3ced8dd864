using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Expires and revokes tokens, as the forms of the page request it.</summary>
internal sealed class TokenChanges(PodcastApiEmulator emulator, FormToken form)
{
    internal PageResponse Expire(PageRequest request) => Change(request, token => emulator.Users.Expire(token));

    internal PageResponse Revoke(PageRequest request) => Change(request, token => emulator.Users.Revoke(token));

    /// <summary>Revokes the refresh tokens of a user. Ignores users who no longer exist.</summary>
    internal PageResponse RevokeRefreshTokens(PageRequest request)
    {
        if (emulator.Users.Everyone.FirstOrDefault(user => user.Number == UserOf(request)) is { } user)
            emulator.Login.Tokens.RevokeAllOf(user);
        return Back(request);
    }

    /// <summary>Renders the fields of all forms of a user: they name the user and the page to return to.</summary>
    internal Html Fields(EmulatedUser user, int page) =>
        Html.Of(
            $"""
            {form.Field}<input type="hidden" name="user" value="{user.Number}"><input type="hidden" name="page" value="{page}">
            """);

    internal static string Anchor(int user) => string.Create(CultureInfo.InvariantCulture, $"user-{user}");

    private static PageResponse Change(PageRequest request, Action<string> change)
    {
        if (request.Field("token") is { } token) change(token);
        return Back(request);
    }

    private static PageResponse Back(PageRequest request) =>
        PageResponse.SeeOther($"{Link.To("/users", ("page", request.Field("page")))}#{Anchor(UserOf(request))}");

    private static int UserOf(PageRequest request) =>
        int.TryParse(request.Field("user"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

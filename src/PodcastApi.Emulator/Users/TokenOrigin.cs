namespace PodcastApi.Emulator;

/// <summary>The origin of an access token.</summary>
internal enum TokenOrigin
{
    /// <summary>Added by code; always kept.</summary>
    Given,

    /// <summary>Issued by a login; the latest are kept.</summary>
    Login,

    /// <summary>Unknown until a request used it; the latest are kept.</summary>
    Stranger,
}

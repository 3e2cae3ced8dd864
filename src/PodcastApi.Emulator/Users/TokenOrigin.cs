namespace PodcastApi.Emulator;

/// <summary>How an access token came to be known.</summary>
internal enum TokenOrigin
{
    /// <summary>Added by hand; kept for good.</summary>
    Given,

    /// <summary>Issued by a login; the latest are kept.</summary>
    Login,

    /// <summary>Came with a request, unknown until then; the latest are kept.</summary>
    Stranger,
}

namespace PodcastApi.Emulator;

/// <summary>The endpoints of Login with Amazon.</summary>
public enum LoginEndpoint
{
    /// <summary>/ap/oa: the page on which a user approves or rejects.</summary>
    Authorize,

    /// <summary>POST /auth/o2/token</summary>
    Token,

    /// <summary>POST /auth/o2/create/codepair</summary>
    CodePair,

    /// <summary>/a/code: the page on which a user enters the code that a device shows.</summary>
    Device,
}

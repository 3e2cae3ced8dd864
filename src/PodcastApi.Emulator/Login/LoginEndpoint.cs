namespace PodcastApi.Emulator;

/// <summary>Where Login with Amazon takes requests.</summary>
public enum LoginEndpoint
{
    /// <summary>/ap/oa: the page on which a person approves or rejects.</summary>
    Authorize,

    /// <summary>POST /auth/o2/token</summary>
    Token,

    /// <summary>POST /auth/o2/create/codepair</summary>
    CodePair,

    /// <summary>/a/code: the page on which a person enters the code that a device shows.</summary>
    Device,
}

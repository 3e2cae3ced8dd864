namespace PodcastApi.Emulator;

internal static class LoginRouter
{
    internal const string AuthorizePath = "/ap/oa";
    internal const string TokenPath = "/auth/o2/token";
    internal const string CodePairPath = "/auth/o2/create/codepair";
    internal const string DevicePath = "/a/code";

    /// <summary>Returns the endpoint of a request; null for API paths and unknown ones.</summary>
    internal static LoginEndpoint? Find(EmulatorRequest request) => request.Path switch
    {
        AuthorizePath => LoginEndpoint.Authorize,
        TokenPath => LoginEndpoint.Token,
        CodePairPath => LoginEndpoint.CodePair,
        DevicePath => LoginEndpoint.Device,
        _ => null,
    };

    internal static bool IsPage(LoginEndpoint endpoint) => endpoint is LoginEndpoint.Authorize or LoginEndpoint.Device;
}

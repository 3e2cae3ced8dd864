namespace PodcastApi.Emulator;

internal sealed class ExpiredTokenFault() : Fault("expired token")
{
    internal override void Arrive(ApiCall call) => call.ExpireToken = true;
}

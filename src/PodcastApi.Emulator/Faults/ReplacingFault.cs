namespace PodcastApi.Emulator;

internal sealed class ReplacingFault(string name, Func<RequestContext, EmulatorResponse> response) : Fault(name)
{
    internal override EmulatorResponse? Replace(RequestContext call) => response(call);
}

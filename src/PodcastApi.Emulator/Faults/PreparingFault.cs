namespace PodcastApi.Emulator;

internal sealed class PreparingFault(string name, Func<RequestContext, bool> prepare) : Fault(name)
{
    internal override bool Prepare(RequestContext call) => prepare(call);
}

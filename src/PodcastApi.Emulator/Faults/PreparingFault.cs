namespace PodcastApi.Emulator;

internal sealed class PreparingFault(string name, Func<ApiCall, bool> prepare) : Fault(name)
{
    internal override bool Prepare(ApiCall call) => prepare(call);
}

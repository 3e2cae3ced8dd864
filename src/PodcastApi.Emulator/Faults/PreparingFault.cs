namespace PodcastApi.Emulator;

internal sealed class PreparingFault(string name, Action<ApiCall> prepare) : Fault(name)
{
    internal override void Prepare(ApiCall call) => prepare(call);
}

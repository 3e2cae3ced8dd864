namespace PodcastApi.Emulator;

internal sealed class ReplacingFault(string name, Func<ApiCall, EmulatorAnswer> answer) : Fault(name)
{
    internal override EmulatorAnswer? Replace(ApiCall call) => answer(call);
}

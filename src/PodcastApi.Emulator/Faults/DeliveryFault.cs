namespace PodcastApi.Emulator;

internal sealed class DeliveryFault(string name, Func<Delivery, Delivery> change) : Fault(name)
{
    internal override EmulatorAnswer Change(ApiCall call, EmulatorAnswer answer) => answer with { Delivery = change(answer.Delivery) };
}

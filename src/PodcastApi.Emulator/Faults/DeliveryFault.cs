namespace PodcastApi.Emulator;

internal sealed class DeliveryFault(string name, Func<Delivery, Delivery> change) : Fault(name)
{
    internal override EmulatorAnswer? Change(ApiCall call, EmulatorAnswer answer)
    {
        var changed = change(answer.Delivery);
        return changed.IsSeenAs(answer.Delivery, answer.Body()) ? null : answer with { Delivery = changed };
    }
}

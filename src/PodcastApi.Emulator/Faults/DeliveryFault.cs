namespace PodcastApi.Emulator;

internal sealed class DeliveryFault(string name, Func<ResponseDelivery, ResponseDelivery> change) : Fault(name)
{
    internal override EmulatorResponse? Change(RequestContext call, EmulatorResponse response)
    {
        var changed = change(response.Delivery);
        return changed.IsSeenAs(response.Delivery, response.Body()) ? null : response with { Delivery = changed };
    }
}

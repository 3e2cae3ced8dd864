namespace PodcastApi;

internal sealed partial class PodcastResponseClient(ApiSender sender)
{
    private readonly ApiSender _sender = sender;
}

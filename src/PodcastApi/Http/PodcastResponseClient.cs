namespace PodcastApi;

/// <param name="sender">The one with the settings of now.</param>
internal sealed partial class PodcastResponseClient(Func<ApiSender> sender)
{
    private ApiSender Sender => sender();
}

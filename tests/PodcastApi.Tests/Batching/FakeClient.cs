using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace PodcastApi.Tests.Batching;

/// <summary>A client that is no <see cref="PodcastClient"/>: a function says which of the ids it knows.</summary>
internal sealed class FakeClient
{
    internal FakeClient(Func<string, IReadOnlyList<string>, IReadOnlyList<string>> known)
    {
        Proxy = DispatchProxy.Create<IPodcastClient, Dispatcher>();
        ((Dispatcher)Proxy).Known = known;
    }

    internal IPodcastClient Proxy { get; }

    [SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy makes a class that derives from it.")]
    internal class Dispatcher : DispatchProxy
    {
        internal Func<string, IReadOnlyList<string>, IReadOnlyList<string>> Known { get; set; } = (_, ids) => ids;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var name = targetMethod!.Name;
            return args![0] is string id ? One(name, Known(name, [id])) : Many(name, Known(name, [.. (IEnumerable<string>)args[0]!]));
        }

        private static Task Many(string name, IReadOnlyList<string> known) => name switch
        {
            nameof(IPodcastClient.GetPodcastEpisodesAsync) => Task.FromResult<IReadOnlyList<PodcastEpisode>>([.. known.Select(Episode)]),
            nameof(IPodcastClient.GetPodcastShowsAsync) => Task.FromResult<IReadOnlyList<PodcastShow>>([.. known.Select(Show)]),
            _ => throw new NotSupportedException(name),
        };

        private static Task One(string name, IReadOnlyList<string> known) => known.Count == 0
            ? throw new PodcastApiException("unknown") { StatusCode = System.Net.HttpStatusCode.NotFound }
            : name switch
            {
                nameof(IPodcastClient.GetPodcastEpisodeAsync) => Task.FromResult(Episode(known[0])),
                nameof(IPodcastClient.GetPodcastShowAsync) => Task.FromResult(Show(known[0])),
                nameof(IPodcastClient.SavePodcastEpisodeAsync) =>
                    Task.FromResult(new SavePodcastEpisodeResult { PodcastEpisode = Episode(known[0]) }),
                nameof(IPodcastClient.RemovePodcastEpisodeAsync) =>
                    Task.FromResult(new RemovePodcastEpisodeResult { PodcastEpisode = Episode(known[0]) }),
                nameof(IPodcastClient.FollowPodcastShowAsync) =>
                    Task.FromResult(new FollowPodcastShowResult { PodcastShow = Show(known[0]) }),
                nameof(IPodcastClient.UnfollowPodcastShowAsync) =>
                    Task.FromResult(new UnfollowPodcastShowResult { PodcastShow = Show(known[0]) }),
                _ => throw new NotSupportedException(name),
            };

        private static PodcastEpisode Episode(string id) => new() { Id = id };

        private static PodcastShow Show(string id) => new() { Id = id };
    }
}

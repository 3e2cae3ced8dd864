using System.Net;

namespace PodcastApi.Emulator.Server.Tests;

internal sealed record Reply(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers);

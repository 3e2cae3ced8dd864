using System.Text.Json;

namespace PodcastApi;

/// <summary>A text that would become more than it may.</summary>
internal sealed class JsonBoundException(string message) : JsonException(message);

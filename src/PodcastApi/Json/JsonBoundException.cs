using System.Text.Json;

namespace PodcastApi;

/// <summary>A text that would become more than it may.</summary>
internal sealed class JsonBoundException : JsonException
{
    public JsonBoundException()
    {
    }

    public JsonBoundException(string message)
        : base(message)
    {
    }

    public JsonBoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

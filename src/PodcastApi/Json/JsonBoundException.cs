using System.Text.Json;

namespace PodcastApi;

/// <summary>Thrown when a JSON text exceeds <see cref="JsonBounds"/>.</summary>
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

using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Reads the named object from a 2xx response, or throws an exception with the reason.</summary>
internal static class ResponseReader
{
    // An error message lists only the first few.
    private const int MostErrorsTold = 10;

    internal static PodcastResponse<T> Read<T>(
        ApiCall call, BufferedResponse response, JsonValueReader<T> read, bool keepBody, Credentials credentials)
    {
        var envelope = ReadEnvelope(call, response, read, credentials);
        if (envelope.Value is null)
            throw PodcastApiExceptionFactory.Unreadable(call, response, credentials, Describe(call, response, envelope), inner: null);
        LogTypeMismatches(call, response, envelope);
        return new PodcastResponse<T>(envelope.Value)
        {
            StatusCode = response.Status,
            Headers = new ResponseHeaders(response.Response.Headers, response.Response.Content?.Headers),
            RequestId = RequestIdHeader.Read(response.Response),
            Attempts = call.Attempts,
            Elapsed = call.Elapsed,
            // Typed, because a plain null would convert to the empty memory of a null array.
            Body = keepBody ? response.Body.ToArray() : (ReadOnlyMemory<byte>?)null,
            Errors = envelope.Errors,
            AdditionalProperties = envelope.Rest,
            Credentials = credentials,
        };
    }

    private static Envelope<T> ReadEnvelope<T>(ApiCall call, BufferedResponse response, JsonValueReader<T> read, Credentials credentials)
    {
        var envelope = new Envelope<T>(call.Operation, read, call.Settings.Bounds);
        try
        {
            if (!response.Body.IsEmpty) envelope.Fill(response.Body.Span);
            return envelope;
        }
        catch (JsonBoundException e)
        {
            throw PodcastApiExceptionFactory.Unreadable(call, response, credentials, $"the body would become too much: {e.Message}.", e);
        }
        catch (JsonException e)
        {
            var kind = response.MediaType is { } type ? $" (its content-type is {type})" : "";
            var why = $"the body{kind} is not JSON, or is cut, at {JsonPath.OfFailure(response.Body.Span)}: {e.Message}";
            throw PodcastApiExceptionFactory.Unreadable(call, response, credentials, why, e, JsonPath.IsCut(response.Body.Span));
        }
    }

    private static void LogTypeMismatches<T>(ApiCall call, BufferedResponse response, Envelope<T> envelope)
    {
        var logger = call.Settings.Logger;
        if (envelope.TypeMismatches.Count == 0 || !logger.IsEnabled(LogLevel.Warning))
            return;
        foreach (var start in envelope.TypeMismatches)
            ClientLog.TypeMismatch(logger, call.Operation.Id, JsonPath.Of(response.Body.Span, start));
    }

    private static string Describe<T>(ApiCall call, BufferedResponse response, Envelope<T> envelope)
    {
        var messages =
            envelope.Errors.Count > 0
                ? string.Join(
                    "; ",
                    envelope.Errors.Take(MostErrorsTold).Select(error => TextSanitizer.Beginning(error.Message ?? error.Json.Text)))
                : ErrorDetails.Read(response.Body.Span).Sentence;
        return $"no {call.Operation.ResultPath}: {envelope.Problem}." + (string.IsNullOrEmpty(messages) ? "" : " Errors: " + messages);
    }
}

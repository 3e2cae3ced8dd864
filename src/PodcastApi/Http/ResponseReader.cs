using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PodcastApi;

/// <summary>Takes the named object out of a 2xx answer, or says why there is none.</summary>
internal static class ResponseReader
{
    // A message holds no more than the first few.
    private const int MostErrorsTold = 10;

    internal static PodcastResponse<T> Read<T>(
        ApiCall call, BufferedResponse answer, JsonValueReader<T> read, bool keepBody, Credentials credentials, PodcastClientSettings settings)
    {
        var envelope = ReadEnvelope(call, answer, read, credentials, settings);
        if (envelope.Value is null) throw PodcastApiExceptionFactory.Unreadable(call, answer, credentials, settings.Time, Describe(call, answer, envelope), inner: null);
        LogOddFields(call, answer, envelope, settings.Logger);
        return new PodcastResponse<T>(envelope.Value)
        {
            StatusCode = answer.Status,
            Headers = new ResponseHeaders(answer.Response.Headers, answer.Response.Content?.Headers),
            RequestId = RequestIdHeader.Read(answer.Response),
            Attempts = call.Attempts,
            Elapsed = call.Elapsed,
            // Typed: a plain null would become the empty memory of a null array.
            Body = keepBody ? answer.Body.ToArray() : (ReadOnlyMemory<byte>?)null,
            Errors = envelope.Errors,
            AdditionalProperties = envelope.Rest,
            Credentials = credentials,
        };
    }

    private static Envelope<T> ReadEnvelope<T>(ApiCall call, BufferedResponse answer, JsonValueReader<T> read, Credentials credentials, PodcastClientSettings settings)
    {
        var envelope = new Envelope<T>(call.Operation, read, settings.Bounds);
        try
        {
            if (!answer.Body.IsEmpty) envelope.Fill(answer.Body.Span);
            return envelope;
        }
        catch (JsonBoundException e)
        {
            throw PodcastApiExceptionFactory.Unreadable(call, answer, credentials, settings.Time, $"the body would become too much: {e.Message}.", e);
        }
        catch (JsonException e)
        {
            var kind = answer.MediaType is { } type ? $" (its content-type is {type})" : "";
            var why = $"the body{kind} is not JSON, or is cut, at {JsonPath.OfFailure(answer.Body.Span)}: {e.Message}";
            throw PodcastApiExceptionFactory.Unreadable(call, answer, credentials, settings.Time, why, e, JsonPath.IsCut(answer.Body.Span));
        }
    }

    private static void LogOddFields<T>(ApiCall call, BufferedResponse answer, Envelope<T> envelope, ILogger logger)
    {
        if (envelope.OddFields.Count == 0 || !logger.IsEnabled(LogLevel.Warning)) return;
        foreach (var start in envelope.OddFields) ClientLog.OddField(logger, call.Operation.Id, JsonPath.Of(answer.Body.Span, start));
    }

    private static string Describe<T>(ApiCall call, BufferedResponse answer, Envelope<T> envelope)
    {
        var messages = envelope.Errors.Count > 0
            ? string.Join("; ", envelope.Errors.Take(MostErrorsTold).Select(error => TextSanitizer.Beginning(error.Message ?? error.Json.Text)))
            : ErrorDetails.Read(answer.Body.Span).Sentence;
        return $"no {call.Operation.ResultPath}: {envelope.Problem}." + (string.IsNullOrEmpty(messages) ? "" : " Errors: " + messages);
    }
}

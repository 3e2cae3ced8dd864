using System.Diagnostics.CodeAnalysis;

namespace PodcastApi;

/// <summary>What became of one id of a bulk operation. Immutable.</summary>
/// <typeparam name="T">What the operation gives for one id.</typeparam>
public sealed class BatchResult<T>
    where T : class
{
    internal BatchResult(string id, BatchOutcome outcome, T? value = null, Exception? exception = null)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Outcome = outcome;
        Value = value;
        Exception = exception;
    }

    /// <summary>The id as it was requested, which the value's own may differ from; empty for a null.</summary>
    public string Id { get; }

    /// <summary>Whether there is a <see cref="Value"/>, an <see cref="Exception"/> or neither.</summary>
    public BatchOutcome Outcome { get; }

    /// <summary>What the service gave; null unless found.</summary>
    public T? Value { get; }

    /// <summary>
    /// Why nothing is known of the id; null unless failed. A <see cref="PodcastApiException"/>, shared by all ids of a
    /// request; an <see cref="ArgumentException"/> for an id that can't be sent.
    /// </summary>
    public Exception? Exception { get; }

    /// <summary>Whether the service knows the id.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSucceeded => Outcome == BatchOutcome.Succeeded;

    /// <summary>Whether nothing is known of the id.</summary>
    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsFailed => Outcome == BatchOutcome.Failed;

    /// <summary>The id and its outcome; nothing of the value, nor of the exception but its type.</summary>
    public override string ToString() => $"{TextSanitizer.Sanitize(Id)}: {Outcome}" + (IsFailed ? $" ({Exception.GetType().Name})" : "");
}

using System.Diagnostics.CodeAnalysis;

namespace PodcastApi;

/// <summary>Result of a bulk operation for one id. Immutable.</summary>
/// <typeparam name="T">Type of the value that the operation returns for an id.</typeparam>
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

    /// <summary>The requested id, or an empty string if it was null. The id of the value may differ.</summary>
    public string Id { get; }

    /// <summary>Determines whether there is a <see cref="Value"/>, an <see cref="Exception"/>, or neither.</summary>
    public BatchOutcome Outcome { get; }

    /// <summary>The value that the service returned; null unless <see cref="IsSucceeded"/>.</summary>
    public T? Value { get; }

    /// <summary>
    /// Cause of the failure; null unless <see cref="IsFailed"/>. An <see cref="ArgumentException"/> if the id can't be sent,
    /// otherwise usually a <see cref="PodcastApiException"/>, shared by all ids of a request.
    /// </summary>
    public Exception? Exception { get; }

    /// <summary>Whether <see cref="Outcome"/> is <see cref="BatchOutcome.Succeeded"/>, so that there is a <see cref="Value"/>.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsSucceeded => Outcome == BatchOutcome.Succeeded;

    /// <summary>Whether <see cref="Outcome"/> is <see cref="BatchOutcome.Failed"/>, so that there is an <see cref="Exception"/>.</summary>
    [MemberNotNullWhen(true, nameof(Exception))]
    public bool IsFailed => Outcome == BatchOutcome.Failed;

    /// <summary>Returns the id, its outcome and the type of the exception, but neither the value nor the exception's message.</summary>
    public override string ToString() => $"{TextSanitizer.Sanitize(Id)}: {Outcome}" + (IsFailed ? $" ({Exception.GetType().Name})" : "");
}

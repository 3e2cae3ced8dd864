using System.Runtime.ExceptionServices;

namespace PodcastApi;

/// <summary>The caller's ids, read one after the other by one flow, without waiting for the next.</summary>
internal sealed class IdSource(IAsyncEnumerable<string> ids, Action changed, CancellationToken cancellationToken)
{
    // A source that listens to its token ends at once; for one that does not, nobody is kept waiting.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private IAsyncEnumerator<string>? _ids;
    private Task<bool>? _next;

    internal bool HasEnded { get; private set; }

    /// <summary>Why it ended; null for a good end.</summary>
    internal ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>False: it has ended, or the next id is yet to come, which will be told.</summary>
    internal bool TryRead(out string? id)
    {
        id = null;
        if (HasEnded) return false;
        try
        {
            _ids ??= ids.GetAsyncEnumerator(cancellationToken);
            if (MoveNext() is not { } moved) return false;
            if (moved) id = _ids.Current;
            HasEnded = !moved;
        }
#pragma warning disable CA1031 // It is thrown when the ids before it have their results.
        catch (Exception e)
#pragma warning restore CA1031
        {
            (Failure, HasEnded) = (ExceptionDispatchInfo.Capture(e), true);
        }

        return !HasEnded;
    }

    /// <summary>Call it when the token is cancelled or the source has ended.</summary>
    internal async Task CloseAsync()
    {
        if (_ids is null) return;
        var closing = CloseAfterAsync(_next, _ids);
        if (closing.IsCompleted || await TaskWaitExtensions.EndsInAsync(closing, Patience).ConfigureAwait(false))
        {
            await closing.ConfigureAwait(false);
            return;
        }

        // Looking at the exception is what marks it as seen.
        _ = closing.ContinueWith(static late => late.Exception, TaskScheduler.Default);
    }

    /// <summary>An enumerator must not be disposed while it moves.</summary>
    private static async Task CloseAfterAsync(Task<bool>? next, IAsyncEnumerator<string> ids)
    {
        try
        {
            if (next is not null) await next.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Nobody wants the next id any more, nor to know why there is none.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        await ids.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Null: it is yet to come.</summary>
    private bool? MoveNext()
    {
        if (_next is null)
        {
            var move = _ids!.MoveNextAsync();
            if (move.IsCompleted) return move.GetAwaiter().GetResult();
            _next = move.AsTask();
            _next.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(changed);
        }

        if (!_next.IsCompleted) return null;
        var next = _next;
        _next = null;
        return next.GetAwaiter().GetResult();
    }
}

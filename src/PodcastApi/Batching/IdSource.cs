using System.Runtime.ExceptionServices;

namespace PodcastApi;

/// <summary>Reads the caller's ids one at a time, without waiting for the next id.</summary>
internal sealed class IdSource(IAsyncEnumerable<string> ids, TimeProvider time, Action changed, CancellationToken cancellationToken)
{
    // A source that observes its token ends immediately. The caller does not wait longer for one that ignores it.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    // Far longer than reading from a collection takes, and too short to be noticed.
    private static readonly TimeSpan SlowRead = TimeSpan.FromMilliseconds(1);

    private IAsyncEnumerator<string>? _ids;
    private Task<bool>? _next;
    private int _slowReads;

    internal bool HasEnded { get; private set; }

    /// <summary>Whether reading blocks the caller: a lazy sequence may fetch its elements. One slow read may be chance.</summary>
    internal bool IsSlow => _slowReads > 1;

    /// <summary>Exception that ended the source; null if it ended normally.</summary>
    internal ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>Returns false if the source has ended or the next id is not available yet; <c>changed</c> is called when it is.</summary>
    internal bool TryRead(out string? id)
    {
        id = null;
        if (HasEnded) return false;
        var start = time.GetTimestamp();
        try
        {
            _ids ??= ids.GetAsyncEnumerator(cancellationToken);
            var next = MoveNext();
            _slowReads = time.GetElapsedTime(start) >= SlowRead ? _slowReads + 1 : 0;
            if (next is not { } moved) return false;
            if (moved) id = _ids.Current;
            HasEnded = !moved;
        }
#pragma warning disable CA1031 // Thrown after the results of the ids before it have been returned.
        catch (Exception e)
#pragma warning restore CA1031
        {
            (Failure, HasEnded) = (ExceptionDispatchInfo.Capture(e), true);
        }

        return !HasEnded;
    }

    /// <summary>Disposes the source. Call only after the token is canceled or the source has ended.</summary>
    internal async Task CloseAsync()
    {
        if (_ids is null) return;
        var closing = CloseAfterAsync(_next, _ids);
        if (closing.IsCompleted || await TaskWaitExtensions.EndsInAsync(closing, CloseTimeout).ConfigureAwait(false))
        {
            await closing.ConfigureAwait(false);
            return;
        }

        // Observes the exception.
        _ = closing.ContinueWith(static late => late.Exception, TaskScheduler.Default);
    }

    /// <summary>Waits for the pending MoveNextAsync first: an enumerator must not be disposed while it runs.</summary>
    private static async Task CloseAfterAsync(Task<bool>? next, IAsyncEnumerator<string> ids)
    {
        try
        {
            if (next is not null) await next.ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Neither the next id nor its failure is needed any more.
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        await ids.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Returns null if the next id is not available yet.</summary>
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

    /// <summary>Adapts a synchronous sequence of ids to <see cref="IAsyncEnumerable{T}"/>.</summary>
    internal sealed class EnumeratedIds(IEnumerable<string> ids) : IAsyncEnumerable<string>
    {
        public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
            new Enumerator(ids.GetEnumerator());

        private sealed class Enumerator(IEnumerator<string> ids) : IAsyncEnumerator<string>
        {
            public string Current => ids.Current;

            public ValueTask<bool> MoveNextAsync() => new(ids.MoveNext());

            public ValueTask DisposeAsync()
            {
                ids.Dispose();
                return default;
            }
        }
    }
}

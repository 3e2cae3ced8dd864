namespace PodcastApi;

/// <summary>Adapts a synchronous sequence of ids to <see cref="IAsyncEnumerable{T}"/>.</summary>
internal sealed class EnumeratedIds(IEnumerable<string> ids) : IAsyncEnumerable<string>
{
    public IAsyncEnumerator<string> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(ids.GetEnumerator());

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

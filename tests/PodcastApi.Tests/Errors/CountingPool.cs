using System.Buffers;

namespace PodcastApi.Tests.Errors;

/// <summary>Counts what is out; gives no array twice, so that one returned twice is seen.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly Lock _lock = new();
    private readonly HashSet<byte[]> _out = [];
    private TaskCompletionSource _allBack = new();

    internal int Rented { get; private set; }

    /// <summary>Done when nothing is out; a read that was given up brings its buffer back a little later.</summary>
    internal Task AllBack
    {
        get
        {
            lock (_lock) return _out.Count == 0 ? Task.CompletedTask : _allBack.Task;
        }
    }

    public override byte[] Rent(int minimumLength)
    {
        lock (_lock)
        {
            Rented++;
            if (_out.Count == 0) _allBack = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var array = new byte[minimumLength];
            _out.Add(array);
            return array;
        }
    }

    public override void Return(byte[] array, bool clearArray = false)
    {
        lock (_lock)
        {
            if (!_out.Remove(array)) throw new InvalidOperationException("This array is not out.");
            if (_out.Count == 0) _allBack.TrySetResult();
        }
    }
}

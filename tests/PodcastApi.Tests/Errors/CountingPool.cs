using System.Buffers;

namespace PodcastApi.Tests.Errors;

/// <summary>Counts what is out; gives no array twice, so that one returned twice is seen.</summary>
internal sealed class CountingPool : ArrayPool<byte>
{
    private readonly Lock _lock = new();
    private readonly HashSet<byte[]> _out = [];

    internal int Rented { get; private set; }

    internal int Out => _out.Count;

    public override byte[] Rent(int minimumLength)
    {
        lock (_lock)
        {
            Rented++;
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
        }
    }
}

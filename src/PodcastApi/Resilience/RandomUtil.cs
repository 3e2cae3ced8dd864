using System.Security.Cryptography;

namespace PodcastApi;

internal static class RandomUtil
{
    private static readonly ThreadLocal<RandomNumberGenerator> Generator = new(RandomNumberGenerator.Create);

    /// <summary>Returns a number from 0 to 1. Thread-safe on .NET Framework too, where Random is not.</summary>
    internal static double NextDouble()
    {
        var bytes = new byte[4];
        Generator.Value!.GetBytes(bytes);
        return BitConverter.ToUInt32(bytes, 0) / (uint.MaxValue + 1.0);
    }
}

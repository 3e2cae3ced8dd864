using System.Xml;

namespace PodcastApi.Emulator.Server;

/// <summary>Limits the number of names, which XmlReader keeps until the end of the file. Real feeds don't have thousands.</summary>
internal sealed class FeedNameTable(string file) : XmlNameTable
{
    private const int Most = 10_000;
    private const int MostCharacters = 1 << 20;

    private readonly NameTable _names = new();
    private int _count;
    private long _length;

    public override string Add(char[] array, int offset, int length) =>
        Get(array, offset, length) ?? Counted(_names.Add(array, offset, length));

    public override string Add(string array) => Get(array) ?? Counted(_names.Add(array));

    public override string? Get(char[] array, int offset, int length) => _names.Get(array, offset, length);

    public override string? Get(string array) => _names.Get(array);

    private string Counted(string name) =>
        ++_count <= Most && (_length += name.Length) <= MostCharacters
            ? name
            : throw new FeedException(
                file,
                null,
                $"it has more than {Most} different names of elements and attributes. Use a podcast's feed.");
}

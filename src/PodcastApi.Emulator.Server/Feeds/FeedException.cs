namespace PodcastApi.Emulator.Server;

/// <summary>A feed that can't be imported; the catalog is as it was. The message says where, why, and what to do.</summary>
public sealed class FeedException : Exception
{
    /// <summary>A feed that can't be imported.</summary>
    public FeedException()
        : this("The feed can't be imported.")
    {
    }

    /// <summary>A feed that can't be imported, and why.</summary>
    public FeedException(string message)
        : base(message)
    {
    }

    /// <summary>A feed that can't be imported, and what it failed with.</summary>
    public FeedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal FeedException(string file, int? line, string reason, Exception? inner = null)
        : base(line is null ? $"{file}: {reason}" : FormattableString.Invariant($"{file}, line {line}: {reason}"), inner)
    {
        File = file;
        Line = line;
    }

    /// <summary>The file or directory as it was named, or <c>-</c> for standard input.</summary>
    public string? File { get; }

    /// <summary>Counted from 1; null where the fault has no place.</summary>
    public int? Line { get; }
}

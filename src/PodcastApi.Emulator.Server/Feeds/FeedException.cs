namespace PodcastApi.Emulator.Server;

/// <summary>Thrown when a feed can't be imported. The catalog is unchanged. The message says where, why, and what to do.</summary>
public sealed class FeedException : Exception
{
    /// <summary>Creates an exception with a default message.</summary>
    public FeedException()
        : this("The feed can't be imported.")
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public FeedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
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

    /// <summary>The file or directory as specified, or <c>-</c> for standard input.</summary>
    public string? File { get; }

    /// <summary>The line, starting at 1; null if unknown.</summary>
    public int? Line { get; }
}

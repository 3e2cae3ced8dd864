namespace PodcastApi.Emulator;

/// <summary>The journal does not hold what a test expects; the message lists what it does hold.</summary>
public sealed class JournalException : Exception
{
    /// <inheritdoc/>
    public JournalException()
    {
    }

    /// <inheritdoc/>
    public JournalException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public JournalException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

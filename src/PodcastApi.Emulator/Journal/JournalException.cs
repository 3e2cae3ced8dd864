namespace PodcastApi.Emulator;

/// <summary>Thrown when the journal does not contain what a test expects. The message lists its entries.</summary>
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

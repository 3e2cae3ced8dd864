namespace PodcastApi.Cli;

/// <summary>Whoever reads standard output has read enough, and is gone.</summary>
internal sealed class OutputLeftException : Exception
{
    public OutputLeftException()
    {
    }

    public OutputLeftException(string message)
        : base(message)
    {
    }

    public OutputLeftException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

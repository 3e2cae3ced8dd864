namespace PodcastApi.Cli;

/// <summary>The reader of standard output has closed it.</summary>
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

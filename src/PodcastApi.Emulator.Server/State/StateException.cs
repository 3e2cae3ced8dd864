namespace PodcastApi.Emulator.Server;

/// <summary>Thrown when a state can't be read or saved. The file is unchanged. The message says why, and what to do.</summary>
public sealed class StateException : Exception
{
    /// <summary>Creates an exception with a default message.</summary>
    public StateException()
        : this("The state can't be read or saved.")
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public StateException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and the exception that caused it.</summary>
    public StateException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

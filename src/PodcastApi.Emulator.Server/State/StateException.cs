namespace PodcastApi.Emulator.Server;

/// <summary>A state that can't be read or saved; the file is as it was. The message says why, and what to do.</summary>
public sealed class StateException : Exception
{
    /// <summary>A state that can't be read or saved.</summary>
    public StateException()
        : this("The state can't be read or saved.")
    {
    }

    /// <summary>A state that can't be read or saved, and why.</summary>
    public StateException(string message)
        : base(message)
    {
    }

    /// <summary>A state that can't be read or saved, and what it failed with.</summary>
    public StateException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

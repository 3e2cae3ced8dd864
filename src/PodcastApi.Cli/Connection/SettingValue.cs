namespace PodcastApi.Cli;

/// <summary>A setting and its source. The value may be secret, so <see cref="ToString"/> returns only the source.</summary>
internal sealed class SettingValue
{
    internal const string StoredLogin = "stored login";
    internal const string Default = "default";

    private SettingValue(string? value, string source) => (Value, Source) = (value, source);

    /// <summary>Null when not set.</summary>
    internal string? Value { get; }

    /// <summary>Where the value comes from, or where it can be set.</summary>
    internal string Source { get; }

    internal bool IsSet => Value is not null;

    /// <exception cref="UsageException">The variable is empty.</exception>
    internal static SettingValue Variable(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        "" => throw new UsageException($"{name} is set, but empty. Give it a value, or unset it."),
        var value => new SettingValue(value, name),
    };

    internal static SettingValue Option(string? value, string name) => new(value, name);

    /// <summary>Returns this setting if set, otherwise the other one.</summary>
    internal SettingValue Or(SettingValue other) => IsSet ? this : other;

    /// <inheritdoc cref="Or(SettingValue)"/>
    internal SettingValue Or(string? value, string source) => IsSet || value is null ? this : new SettingValue(value, source);

    public override string ToString() => Source;
}

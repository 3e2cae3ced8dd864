namespace PodcastApi.Cli;

/// <summary>A setting and where it came from. It may be secret, so <see cref="ToString"/> tells only the latter.</summary>
internal sealed class SettingValue
{
    internal const string StoredLogin = "stored login";
    internal const string Default = "default";

    private SettingValue(string? value, string source) => (Value, Source) = (value, source);

    /// <summary>Null when it is set nowhere.</summary>
    internal string? Value { get; }

    /// <summary>Where it came from; when it is set nowhere, where it could be set.</summary>
    internal string Source { get; }

    internal bool IsSet => Value is not null;

    /// <exception cref="UsageException">The variable is set to nothing.</exception>
    internal static SettingValue Variable(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        "" => throw new UsageException($"{name} is set, but empty. Give it a value, or unset it."),
        var value => new SettingValue(value, name),
    };

    internal static SettingValue Option(string? value, string name) => new(value, name);

    /// <summary>This one if it is set.</summary>
    internal SettingValue Or(SettingValue other) => IsSet ? this : other;

    /// <inheritdoc cref="Or(SettingValue)"/>
    internal SettingValue Or(string? value, string source) => IsSet || value is null ? this : new SettingValue(value, source);

    public override string ToString() => Source;
}

namespace PodcastApi.Emulator.Server;

/// <summary>Reads a fault and its trigger from a submitted form.</summary>
internal static class FaultChoice
{
    internal const string Kind = "kind";
    internal const string Operation = "operation";

    /// <summary>The prefix of login endpoint names.</summary>
    internal const string LoginPrefix = "login ";

    /// <summary>Reads the fault; returns null if the form has problems, which it lists.</summary>
    internal static (Fault Fault, FaultTrigger When)? Read(PageRequest request, FaultForm form)
    {
        var kind = FaultKind.All.FirstOrDefault(one => one.Key == request.Field(Kind));
        if (kind is null) form.Reject("Choose what goes wrong.");
        var when = ReadTrigger(request, form);
        var fault = kind is null ? null : Create(kind, form);
        return fault is null || form.Problems.Count > 0 ? null : (fault, when);
    }

    private static FaultTrigger ReadTrigger(PageRequest request, FaultForm form) => new()
    {
        Operation = Read<PodcastOperation>(request.Field(Operation), "", form),
        LoginEndpoint = Read<LoginEndpoint>(request.Field(Operation), LoginPrefix, form),
        Id = form.OptionalText(FaultField.Id),
        Skip = form.Optional(FaultField.Skip) ?? 0,
        Times = form.Optional(FaultField.Times),
        Rate = (form.Optional(FaultField.Rate) ?? 100) / 100.0,
        Seed = form.Optional(FaultField.Seed) ?? 0,
        Duration = form.OptionalSeconds(FaultField.Duration),
    };

    /// <summary>Returns null for any operation, and for values of the other enumeration.</summary>
    private static T? Read<T>(string? chosen, string prefix, FaultForm form)
        where T : struct, Enum
    {
        if (chosen is null || chosen.StartsWith(LoginPrefix, StringComparison.Ordinal) != (prefix.Length > 0)) return null;
        foreach (var value in Enum.GetValues<T>())
        {
            if (prefix + value == chosen) return value;
        }

        form.Reject("Choose an operation, a part of the login, or any.");
        return null;
    }

    /// <summary>Creates the fault; returns null if the form has problems, which it lists.</summary>
    internal static Fault? Create(FaultKind kind, FaultForm form)
    {
        try
        {
            return kind.Create(form);
        }
        catch (ArgumentException wrong)
        {
            // Rules that a field's range can't express, such as a body where HTTP allows none.
            form.Reject(ArgumentMessage.Say(wrong));
            return null;
        }
    }
}

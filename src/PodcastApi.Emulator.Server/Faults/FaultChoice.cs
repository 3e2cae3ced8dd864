namespace PodcastApi.Emulator.Server;

/// <summary>A filled-in form as the fault that it means.</summary>
internal static class FaultChoice
{
    internal const string Kind = "kind";
    internal const string Operation = "operation";

    /// <summary>Null when something was wrong; the form then tells what.</summary>
    internal static (Fault Fault, FaultTrigger When)? Read(PageRequest request, FaultForm form)
    {
        var kind = FaultKind.All.FirstOrDefault(one => one.Key == request.Field(Kind));
        if (kind is null) form.Refuse("Choose what goes wrong.");
        var when = ReadTrigger(request, form);
        var fault = kind is null ? null : Create(kind, form);
        return fault is null || form.Problems.Count > 0 ? null : (fault, when);
    }

    private static FaultTrigger ReadTrigger(PageRequest request, FaultForm form) => new()
    {
        Operation = ReadOperation(request.Field(Operation), form),
        Id = form.OptionalText(FaultField.Id),
        Skip = form.Optional(FaultField.Skip) ?? 0,
        Times = form.Optional(FaultField.Times),
        Rate = (form.Optional(FaultField.Rate) ?? 100) / 100.0,
    };

    private static PodcastOperation? ReadOperation(string? name, FaultForm form)
    {
        if (name is null) return null;
        foreach (var operation in Enum.GetValues<PodcastOperation>())
        {
            if (operation.ToString() == name) return operation;
        }

        form.Refuse("Choose an operation of the API, or any.");
        return null;
    }

    private static Fault? Create(FaultKind kind, FaultForm form)
    {
        try
        {
            return kind.Create(form);
        }
        catch (ArgumentException wrong)
        {
            // Rules that no range of a field tells, such as a body where HTTP allows none.
            form.Refuse(wrong.Message);
            return null;
        }
    }
}

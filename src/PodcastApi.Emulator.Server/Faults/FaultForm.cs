using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>Reads the values of a submitted form and collects its problems.</summary>
internal sealed class FaultForm(PageRequest request)
{
    private readonly List<string> _problems = [];

    internal IReadOnlyList<string> Problems => _problems;

    internal void Reject(string problem) => _problems.Add(problem);

    internal string Text(FaultField field) => request.Field(field.Name) ?? "";

    internal string? OptionalText(FaultField field) => request.Field(field.Name);

    internal int Whole(FaultField field)
    {
        if (Optional(field) is { } number) return number;
        if (OptionalText(field) is null) _problems.Add($"{field.Label}: {Expected(field)}");
        return field.Range!.Value.Least;
    }

    /// <summary>Reads a whole number; returns null if it is empty or invalid.</summary>
    internal int? Optional(FaultField field)
    {
        if (OptionalText(field) is not { } text) return null;
        var (least, most) = field.Range!.Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        _problems.Add($"{field.Label}: this is “{text}”. {Expected(field)}");
        return null;
    }

    internal TimeSpan Milliseconds(FaultField field) => TimeSpan.FromMilliseconds(Whole(field));

    internal TimeSpan? OptionalSeconds(FaultField field) => Optional(field) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static string Expected(FaultField field) =>
        string.Create(CultureInfo.InvariantCulture, $"Give a whole number from {field.Range!.Value.Least} to {field.Range.Value.Most}.");
}

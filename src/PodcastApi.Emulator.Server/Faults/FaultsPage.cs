using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>The page for adding and removing faults.</summary>
internal sealed class FaultsPage(FaultSet faults, FormToken token)
{
    private readonly FaultUndo _undo = new(faults, token);

    internal PageResponse Handle(PageRequest request) => Show([], _ => null);

    internal PageResponse Add(PageRequest request)
    {
        var form = new FaultForm(request);
        if (FaultChoice.Read(request, form) is not { } chosen) return Show(form.Problems, request.Field) with { Status = 400 };
        try
        {
            faults.Add(chosen.Fault, chosen.When);
            return PageResponse.SeeOther("/faults");
        }
        catch (ArgumentException wrong)
        {
            return Show([ArgumentMessage.Say(wrong)], request.Field) with { Status = 400 };
        }
    }

    internal PageResponse AddPreset(PageRequest request)
    {
        FaultPreset.Find(request.Field("preset"))?.AddTo(faults);
        return PageResponse.SeeOther("/faults");
    }

    internal PageResponse Pause(PageRequest request) => Change(request, fault => fault.IsPaused = true);

    internal PageResponse Resume(PageRequest request) => Change(request, fault => fault.IsPaused = false);

    internal PageResponse Remove(PageRequest request) => Change(request, fault => fault.Remove());

    internal PageResponse Clear(PageRequest request)
    {
        _undo.RemoveAll();
        return PageResponse.SeeOther("/faults");
    }

    internal PageResponse Undo(PageRequest request)
    {
        _undo.Undo();
        return PageResponse.SeeOther("/faults");
    }

    /// <summary>Changes a fault. Ignores faults that no longer exist, because another window may have removed them.</summary>
    private PageResponse Change(PageRequest request, Action<ActiveFault> change)
    {
        if (int.TryParse(request.Field("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && faults.All.FirstOrDefault(fault => fault.Number == number) is { } fault)
            change(fault);
        return PageResponse.SeeOther("/faults");
    }

    private PageResponse Show(IReadOnlyList<string> problems, Func<string, string?> value) =>
        PageLayout.Around(
            "Faults",
            "/faults",
            Html.Of(
                $"""
                <h1>Faults</h1>
                <p class="lead">Errors to inject, to test how a client handles them. The journal shows which requests they affected.</p>
                <h2>Active</h2>
                {_undo.Render()}
                {FaultTable.Render(faults.All, token)}
                <h2>Add a fault</h2>
                {PresetButtons.Render(token)}
                {Problems(problems)}
                {FaultFormView.Render(token, value)}
                """
            ));

    private static Html Problems(IReadOnlyList<string> problems) =>
        problems.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <div class="box wrong" role="alert"><p>The fault was not added:</p><ul>{problems.Select(problem =>
                    Html.Of($"<li>{problem}</li>")
                )}</ul></div>
                """
            );
}

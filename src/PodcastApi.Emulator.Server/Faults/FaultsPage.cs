using System.Globalization;

namespace PodcastApi.Emulator.Server;

/// <summary>The page for adding and removing faults.</summary>
internal sealed class FaultsPage(FaultSet faults, FormToken token)
{
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

    /// <summary>Removes a fault. Ignores faults that no longer exist, because another window may have removed them.</summary>
    internal PageResponse Remove(PageRequest request)
    {
        var number = int.TryParse(request.Field("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var requested)
            ? requested
            : 0;
        faults.All.FirstOrDefault(fault => fault.Number == number)?.Remove();
        return PageResponse.SeeOther("/faults");
    }

    internal PageResponse Clear(PageRequest request)
    {
        faults.Clear();
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
                {FaultTable.Render(faults.All, token)}
                <h2>Add a fault</h2>
                {Problems(problems)}
                {FaultFormView.Render(token, value)}
                <h2>Kinds of faults</h2>
                <dl class="kinds">{FaultKind.All.Select(kind => Html.Of($"<dt>{kind.Key}</dt><dd>{kind.Explanation}</dd>"))}</dl>
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

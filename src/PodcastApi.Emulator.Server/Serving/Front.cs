using System.Text;
using Microsoft.AspNetCore.Http;

namespace PodcastApi.Emulator.Server;

/// <summary>Answers what is the page's own; all else is the emulator's.</summary>
internal sealed class Front(PodcastApiEmulator emulator, KnownHosts hosts, ReferenceFiles referenceFiles)
{
    private static readonly FormCollection NoForm = new(null);

    private readonly FormToken _token = new();
    private PageParts? _parts;

    internal Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith("/v1/", StringComparison.Ordinal)) return EmulateAsync(context);
        if (ReferenceFiles.Has(path)) return AnswerAsync(context, PagePart.Reading, () => referenceFiles.AnswerAsync(context));

        // Made when first asked for: few who start an emulator look at its page.
        return (_parts ??= new PageParts(emulator, _token)).Find(path) is { } part
            ? AnswerAsync(context, part.Methods, () => AnswerAsync(context, part))
            : EmulateAsync(context);
    }

    private Task EmulateAsync(HttpContext context) =>
        ApiGuard.Refuse(context.Request, hosts) is { } refusal ? WriteAsync(context, refusal) : emulator.AnswerAsync(context);

    private async Task AnswerAsync(HttpContext context, IReadOnlyList<string> methods, Func<Task> answer)
    {
        SafeHeaders.Add(context.Response.Headers);
        var refusal = PageGuard.Refuse(context.Request, hosts, methods);
        await (refusal is null ? answer() : WriteAsync(context, refusal)).ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context, PagePart part)
    {
        var form = context.Request.Method == "POST" ? await PageForm.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false) : NoForm;
        await WriteAsync(context, Judge(form) ?? part.Answer(new PageRequest(context.Request.Query, form!, context.Request.Host.Value ?? ""))).ConfigureAwait(false);
    }

    private PageAnswer? Judge(IFormCollection? form) => form switch
    {
        null => PageForm.Unreadable,
        _ when form == NoForm || _token.Is(form[FormToken.FieldName]) => null,
        _ => PageAnswer.Text(403, "This form was not made by the server that runs now. Load the page again."),
    };

    private static async Task WriteAsync(HttpContext context, PageAnswer answer)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = body.Length;
        context.Response.Headers.CacheControl = answer.Caching;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        if (context.Request.Method != "HEAD") await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }
}

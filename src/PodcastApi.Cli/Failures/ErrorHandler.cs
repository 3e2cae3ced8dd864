using System.Diagnostics.CodeAnalysis;

namespace PodcastApi.Cli;

/// <summary>Maps exceptions to an exit code and one line on standard error.</summary>
internal static class ErrorHandler
{
    [SuppressMessage("Design", "CA1031", Justification = "Users of the tool do not need a stack trace.")]
    internal static async Task<int> CatchAsync(Func<Task> run, CancellationToken cancellationToken)
    {
        try
        {
            await run().ConfigureAwait(false);
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (OutputLeftException)
        {
            return ExitCode.Done;
        }
        catch (Exception e)
        {
            var (code, line) = Describe(e);
            StandardError.Write(line);
            return code;
        }
    }

    private static (int Code, string Line) Describe(Exception e) => e switch
    {
        PodcastApiException { InnerException: LoginException login } => (ExitCode.Failed, LoginText.Of(login)),
        PodcastApiException api => (ExitCode.Failed, Sentence(api.Message) + " " + ErrorHint.For(api) + WhereToGoOn(api)),
        LoginException login => (ExitCode.Failed, LoginText.Of(login)),
        ToolException => (ExitCode.Failed, e.Message),
        UsageException => (ExitCode.WrongUsage, e.Message),
        ArgumentException argument => (ExitCode.WrongUsage, ArgumentText.Of(argument)),
        UnauthorizedAccessException => (ExitCode.Failed, "The output could not be written: standard output is closed."),
        IOException => (ExitCode.Failed, $"The output could not be written: {e.Message}"),
        _ => (ExitCode.Failed, $"Something unexpected went wrong: {e.GetType().Name}: {e.Message}"),
    };

    internal static string Sentence(string text) => text.EndsWith('.') || text.EndsWith('…') ? text : text + ".";

    /// <summary>Ends the line without a full stop, so that the cursor can be copied.</summary>
    private static string WhereToGoOn(PodcastApiException e) =>
        e.ResumeCursor is { } cursor ? $" Continue with: --cursor {ShellQuote.Of(cursor)}" : "";
}

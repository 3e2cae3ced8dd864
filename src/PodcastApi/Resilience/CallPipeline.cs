using Polly;
using Polly.Retry;

namespace PodcastApi;

/// <summary>Repeats a call's attempt as the settings say.</summary>
internal sealed class CallPipeline
{
    private static readonly ResiliencePropertyKey<ApiCall> CallKey = new("PodcastApi.Call");

    private readonly ClientSettings _settings;
    private readonly Turnstile _turnstile;
    private readonly ResiliencePipeline _pipeline;

    internal CallPipeline(ClientSettings settings, Turnstile turnstile)
    {
        _settings = settings;
        _turnstile = turnstile;
        _pipeline = settings.Retry.IsOn
            ? new ResiliencePipelineBuilder { TimeProvider = settings.Time }.AddRetry(Options()).Build()
            : ResiliencePipeline.Empty;
    }

    internal async Task<TResult> ExecuteAsync<TResult, TState>(
        ApiCall call, Func<ApiCall, TState, CancellationToken, ValueTask<TResult>> attempt, TState state, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(call.Operation.Id, continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            return await _pipeline.ExecuteAsync(
                static (inner, all) => all.attempt(all.call, all.state, inner.CancellationToken), context, (call, attempt, state)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private RetryStrategyOptions Options() => new()
    {
        MaxRetryAttempts = _settings.Retry.MaxRetries,
        MaxDelay = null,
        ShouldHandle = args => new(args.Outcome.Exception is PodcastApiException failure && Plans(args.Context, failure)),
        DelayGenerator = args => new(CallOf(args.Context).NextWait),
        OnRetry = args =>
        {
            var call = CallOf(args.Context);
            ClientLog.Retrying(_settings.Logger, call.Operation.Id, call.Attempts, args.RetryDelay.TotalSeconds, args.Outcome.Exception!.Message);
            return default;
        },
    };

    private static ApiCall CallOf(ResilienceContext context) =>
        context.Properties.TryGetValue(CallKey, out var call) ? call : throw new InvalidOperationException("The context holds no call.");

    /// <summary>Decides whether to go on, and how long to wait; a throttled call holds back all others meanwhile.</summary>
    private bool Plans(ResilienceContext context, PodcastApiException failure)
    {
        // A call that was held back is not transient: it must not prolong what it waited for.
        if (!failure.IsTransient) return false;
        var call = CallOf(context);
        var throttled = (int?)failure.StatusCode == 429;
        var isLast = call.IsRepeatedByHost || call.Retries == _settings.Retry.MaxRetries;
        if (isLast && !throttled) return false;
        var wait = WaitFor(failure) ?? _settings.Retry.BackOff(call.Retries);
        if (throttled) _turnstile.HoldBack(wait);
        if (isLast || wait > _settings.Retry.MaxDelay || wait >= call.TimeLeft) return false;
        call.NextWait = wait;
        call.Retries++;
        return true;
    }

    /// <summary>"0", or a date that is past by this clock, says no wait: repeating at once, and again, would hammer.</summary>
    private static TimeSpan? WaitFor(PodcastApiException failure) => failure.RetryAfter is { } asked && asked > TimeSpan.Zero ? asked : null;
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace PodcastApi.ContractTests.StubServer;

/// <summary>
/// Passes requests to WireMock.Net unchanged. It normalizes paths and splits lists at commas, so the target is passed as a header.
/// It matches a header if each of its values matches, so a header sent twice is passed as one value.
/// </summary>
internal static class RequestTarget
{
    internal const string Header = "X-Request-Target";

    internal static void Keep(object application) =>
        ((IApplicationBuilder)application).Use(
            (context, next) =>
            {
                var headers = context.Request.Headers;
                foreach (var (name, values) in headers.Where(header => header.Value.Count > 1).ToList())
                    headers[name] = string.Join(", ", values.ToArray());
                headers[Header] = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
                return next(context);
            }
        );
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PodcastApi.Emulator.Server.Tests;

public sealed partial class ControlDocumentTests
{
    [Fact]
    public async Task Every_path_and_method_is_in_the_document_and_the_reverse()
    {
        await using var control = await ControlHarness.StartAsync();
        var document = await control.Site.ReadAsync("/__admin/openapi.yaml");
        var documented = Documented(document).ToList();

        documented.Should().HaveCountGreaterThan(20);
        foreach (var (method, path) in documented)
        {
            var reply = await control.SendAsync(
                method, path.Replace("{number}", "1", StringComparison.Ordinal), method is "GET" or "DELETE" ? null : "{}");
            ((int)reply.Status).Should().BeOneOf([200, 204, 400, 404], $"{method} {path}: {reply.Body}");
            reply.Body.Should().NotContain("describes the control API", $"{method} {path} exists");
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        await using var _ = app;
        ControlApi.Map(app, control.Emulator);
        ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => (
                endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single(), endpoint.RoutePattern.RawText![8..]))
            .Should().BeEquivalentTo(documented);
    }

    [Fact]
    public async Task An_unknown_path_or_method_is_rejected_and_names_the_document()
    {
        await using var control = await ControlHarness.StartAsync();

        foreach (var (method, path) in (IEnumerable<(string, string)>)[("GET", "/nothing"), ("PATCH", "/faults")])
        {
            var reply = await control.SendAsync(method, path);
            ((int)reply.Status).Should().Be(404);
            reply.Body.Should().Contain("/__admin/openapi.yaml");
        }

        control.Emulator.Journal.Entries.Should().BeEmpty();
    }

    private static IEnumerable<(string Method, string Path)> Documented(string document)
    {
        var path = "";
        foreach (var line in document.Split("components:")[0].Split('\n'))
        {
            if (PathLine().Match(line) is { Success: true } found) path = found.Groups[1].Value;
            else if (MethodLine().Match(line) is { Success: true } method) yield return (method.Groups[1].Value.ToUpperInvariant(), path);
        }
    }

    [GeneratedRegex("^  (/[^:]*):$")]
    private static partial Regex PathLine();

    [GeneratedRegex("^    (get|put|post|delete):$")]
    private static partial Regex MethodLine();
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using WireMock.Admin.Mappings;

namespace PodcastApi.ContractTests.StubServer;

/// <summary>A mapping file of WireMock.Net; <c>BodyAsFile</c> names a documented body, so that each is in the repository once.</summary>
/// <remarks>
/// WireMock.Net ignores unknown properties and headers without matchers, so a mistake could make a stub match more than intended.
/// Therefore a stub may contain only methods, header matchers, a status, headers and a body.
/// </remarks>
internal static class StubFile
{
    private static readonly string[] Matchers = ["ExactMatcher", "RegexMatcher"];
    private static readonly JsonSerializer Strict = JsonSerializer.Create(
        new JsonSerializerSettings { MissingMemberHandling = MissingMemberHandling.Error }
    );

    internal static MappingModel Read(string path)
    {
        try
        {
            var stub = JObject.Parse(
                File.ReadAllText(path),
                new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }
            );
            var mapping = stub.ToObject<MappingModel>(Strict)!;
            Check(mapping.Request ?? throw Slip("it has no Request"));
            Check(mapping.Response ?? throw Slip("it has no Response"));
            if (mapping.Response.BodyAsFile is { } name) mapping.Response.BodyAsFile = PathOfBody(name);
            return mapping;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no stub: {e.Message}", e);
        }
    }

    private static void Check(RequestModel request)
    {
        if (request is not { Path: null, Url: null, ClientIP: null, Params: null, Cookies: null, Body: null })
            throw Slip("a Request has Methods and Headers alone");
        foreach (var header in request.Headers ?? [])
        {
            if (header.MatchOperator is not null) throw Slip("a header has one matcher, and no MatchOperator");
            if (header.Matchers is not [{ Name: { } name, Pattern: string }] || !Matchers.Contains(name))
            {
                throw Slip(
                    $"the header {header.Name} needs one matcher with a Name ({string.Join(" or ", Matchers)}) and a Pattern that is text");
            }
        }
    }

    private static void Check(ResponseModel response)
    {
        if (response is not { BodyAsJson: null, BodyAsBytes: null, Fault: null, ProxyUrl: null })
            throw Slip("a Response has StatusCode, Headers and Body or BodyAsFile alone");
        if (response is { Body: not null, BodyAsFile: not null })
            throw Slip("Body and BodyAsFile are both there");
        if (response.StatusCode is not null and not long)
            throw Slip("StatusCode is no number");
    }

    private static string PathOfBody(string name)
    {
        var path = Repository.PathOf("spec", "examples", name);
        return Path.GetFileName(name) == name && File.Exists(path) ? path : throw Slip($"spec/examples has no {name}");
    }

    private static JsonSerializationException Slip(string what) => new(what + ".");
}

using Newtonsoft.Json;
using WireMock.Admin.Mappings;

namespace PodcastApi.ContractTests.StubServer;

/// <summary>A mapping file of WireMock.Net; <c>BodyAsFile</c> names a documented body, so that each stands in the repository once.</summary>
internal static class StubFile
{
    // WireMock.Net passes over members that it does not know: a slip would match more, or say less, than it reads.
    private static readonly JsonSerializerSettings Strict = new() { MissingMemberHandling = MissingMemberHandling.Error };

    internal static MappingModel Read(string path)
    {
        try
        {
            var stub = JsonConvert.DeserializeObject<MappingModel>(File.ReadAllText(path), Strict);
            if (stub is not { Request: not null, Response: not null }) throw new JsonSerializationException("A stub has a Request and a Response.");
            if (stub.Response.BodyAsFile is { } name) stub.Response.BodyAsFile = PathOfBody(name);
            return stub;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} is no stub: {e.Message}", e);
        }
    }

    private static string PathOfBody(string name)
    {
        var path = Repository.PathOf("spec", "examples", name);
        return File.Exists(path) ? path : throw new JsonSerializationException($"spec/examples has no {name}.");
    }
}

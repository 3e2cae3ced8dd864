using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace PodcastApi.Emulator.Server;

/// <summary>Reads and writes the control API's JSON: names in camel case, and the models by their own converters.</summary>
internal static class ControlJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy { ProcessDictionaryKeys = false } },
        Converters = { new StringEnumConverter(new CamelCaseNamingStrategy()) },
        NullValueHandling = NullValueHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Error,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = 64,
    };

    /// <exception cref="JsonException">The text is not valid for the type.</exception>
    internal static T Read<T>(string text)
        where T : class =>
        JsonConvert.DeserializeObject<T>(text, Settings) ?? throw new ControlException(400, "Send a JSON object.");

    internal static Task WriteAsync(HttpContext context, int status, object value)
    {
        context.Response.StatusCode = status;
        var (type, text) = value is ControlFile file
            ? (file.ContentType, file.Text)
            : ("application/json", JsonConvert.SerializeObject(value, Settings) + "\n");
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).AsTask();
    }
}

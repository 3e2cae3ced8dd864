using Newtonsoft.Json;

namespace PodcastApi;

internal sealed class RawJsonConverter : ModelJsonConverter<RawJson?>
{
    private protected override bool Read(ref JsonScanner json, out RawJson? value) => JsonModel.Read(ref json, out value);

    private protected override void Write(JsonWriter json, RawJson? value) => JsonModel.Write(json, value.GetValueOrDefault());
}

using PodcastApi.Benchmarks.Contenders;
foreach (var shape in Enum.GetValues<PayloadShape>()) foreach (var text in Enum.GetValues<PayloadText>()) {
var body = Payload.Create(shape, text);
Console.WriteLine($"{shape} {text} {body.Length}");
var want = Reading.Of(All.Contenders[0].Decode(shape, body));
foreach (var c in All.Contenders) { var got = Reading.Of(c.Decode(shape, body)); if (got != want) Console.WriteLine(c.Name + "\n" + got[..Math.Min(300,got.Length)] + "\n---\n" + want[..300]); }
}
Console.WriteLine(System.Text.Encoding.UTF8.GetString(Payload.Create(PayloadShape.Ep1, PayloadText.Documented)));

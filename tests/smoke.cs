// Publishes the smoke program trimmed and native, runs it, and puts it beside the same program written by hand on
// System.Text.Json's source generator: same output, size on disk, start-up to the first show read.
// The native one needs a C linker and zlib (Debian: gcc, zlib1g-dev).
// A warning of the trimmer or the native compiler fails it, as does another output or a program beyond SizeLimit.
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

const double SizeLimit = 1.25;
const string Ours = "PodcastApi.Smoke";
const string ByHand = "PodcastApi.Smoke.ByHand";

// The program's own file says where the projects are, wherever it is run from.
var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var target = Directory.CreateTempSubdirectory("podcastapi-smoke-").FullName;
try
{
    var rounds = Rounds();
    foreach (var way in new[] { "trimmed", "native" }) Compare(way, rounds);
    return 0;
}
catch (Exception failure) when (failure is InvalidOperationException or IOException or Win32Exception)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
finally
{
    Directory.Delete(target, recursive: true);
}

static int Rounds()
{
    var text = Environment.GetEnvironmentVariable("SMOKE_ROUNDS") ?? "20";
    return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0
        ? rounds
        : throw new InvalidOperationException($"SMOKE_ROUNDS is a whole number from 1 on, not '{text}'.");
}

void Compare(string way, int rounds)
{
    Publish(way, Ours);
    Publish(way, ByHand);
    var (said, expected) = (Output(way, Ours), Output(way, ByHand));
    if (said != expected)
    {
        throw new InvalidOperationException($"{way}: the library's program says\n{said}\nand the one by hand\n{expected}");
    }
    var (mine, theirs) = (Size(way, Ours), Size(way, ByHand));
    Console.WriteLine($"{way}: no warning, {said.Trim().Split('\n').Length} lines as by hand, " +
        $"{mine / 1e6:F1} MB ({mine / theirs:F2} times by hand), start-up {StartUp(way, rounds):F2} times by hand");
    if (mine / theirs > SizeLimit) throw new InvalidOperationException($"{way}: larger than {SizeLimit} times the program by hand");
}

string Folder(string way, string name) => Path.Combine(target, way, name);

// Windows adds the extension itself only to a name without a dot.
string Program(string way, string name) => Path.Combine(Folder(way, name), name + (OperatingSystem.IsWindows() ? ".exe" : ""));

// Without a runtime identifier: published in these ways, the SDK takes that of the machine.
void Publish(string way, string name)
{
    var (exitCode, output) = Run("dotnet",
        ["publish", Path.Combine(here, name), "-c", "Release", $"-p:SmokeAs={way}", "-o", Folder(way, name), "--nologo"]);
    if (exitCode != 0 || Regex.IsMatch(output, @"warning \w+\d+"))
    {
        throw new InvalidOperationException($"{name} does not publish {way} without a warning:\n{output}");
    }
}

// What the linker leaves beside the program (documentation, symbols) is not shipped.
double Size(string way, string name) => new DirectoryInfo(Folder(way, name))
    .EnumerateFiles("*", SearchOption.AllDirectories)
    .Where(file => file.Extension is not (".xml" or ".pdb" or ".dbg"))
    .Sum(file => file.Length);

string Output(string way, string name, params string[] arguments)
{
    var (exitCode, output) = Run(Program(way, name), arguments);
    return exitCode == 0 ? output : throw new InvalidOperationException($"{way}: {name} ends with exit code {exitCode}:\n{output}");
}

// In turns, and the ratio within each turn: neighbours on the machine slow both.
double StartUp(string way, int rounds)
{
    var ratios = new double[rounds];
    for (var round = 0; round < rounds; round++)
    {
        var swapped = round % 2 == 1;
        var first = Time(way, swapped ? ByHand : Ours);
        var second = Time(way, swapped ? Ours : ByHand);
        ratios[round] = swapped ? second / first : first / second;
    }
    Array.Sort(ratios);
    return ratios[rounds / 2];
}

TimeSpan Time(string way, string name)
{
    var start = Stopwatch.GetTimestamp();
    Output(way, name, "first");
    return Stopwatch.GetElapsedTime(start);
}

// Its standard error is this program's: what it says there stands on the console.
static (int ExitCode, string Output) Run(string file, string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output);
}

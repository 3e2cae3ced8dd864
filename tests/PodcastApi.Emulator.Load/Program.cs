using PodcastApi.Emulator.Load;

// With a role this process is a server under load; without, it is the one that loads and measures.
return args switch
{
    ["serve-emulator", var shows] => await Servers.ServeEmulatorAsync(Sizes.Parse(shows)).ConfigureAwait(false),
    ["serve-static", var body] => await Servers.ServeStaticAsync(body).ConfigureAwait(false),
    ["--quick"] => await Measurement.RunAsync(Sizes.Quick).ConfigureAwait(false),
    [] => await Measurement.RunAsync(Sizes.Full).ConfigureAwait(false),
    _ => Usage.Tell(),
};

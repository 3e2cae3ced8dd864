using PodcastApi.Cli;

return await Tool.RunAsync(args).ConfigureAwait(false);

using System.CommandLine;
using System.CommandLine.Parsing;

namespace PodcastApi.Cli;

/// <summary>Arguments for ids. Rejects ids that would address another resource before anything is sent.</summary>
internal static class IdArgument
{
    internal static Argument<string> One(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(Check);
        return argument;
    }

    internal static Argument<string[]> Many(string name, string description)
    {
        var argument = new Argument<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(Check);
        return argument;
    }

    private static void Check(ArgumentResult result)
    {
        var ids = result.Tokens.Select(token => token.Value).ToList();
        foreach (var id in ids)
        {
            if (id.Trim() is "" or "." or "..")
                result.AddError($"\"{id}\" is not an id. Use the id exactly as the API returned it.");
            else if (id.Any(char.IsControl))
                result.AddError("One of the ids contains a control character. Use the id exactly as the API returned it.");
            else if (ids.Count > 1 && id.Contains(',', StringComparison.Ordinal))
                result.AddError($"The id \"{id}\" contains a comma. Separate ids with spaces.");
        }
    }
}

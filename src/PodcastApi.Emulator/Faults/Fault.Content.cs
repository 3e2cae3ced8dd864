namespace PodcastApi.Emulator;

/// <content>Faults in the content of successful responses.</content>
public abstract partial class Fault
{
    /// <summary>Responds with 200, with <c>errors</c> and with null instead of the object, as GraphQL APIs report errors.</summary>
    /// <param name="message">The message of the error.</param>
    public static Fault ErrorsInsteadOfData(string message = "A fault on demand.") =>
        new JsonFault("errors instead of data", (_, body) => GraphQlErrors.Write(body, message)) { Settings = [("Message", message)] };

    /// <summary>Sets every enumeration to an unknown value and adds an unknown field to every object.</summary>
    public static Fault UnknownValues() => new JsonFault("unknown values", (_, body) => UnknownJson.Write(body));

    /// <summary>Sets all strings, numbers and booleans except ids to null and adds a null entry to every list.</summary>
    public static Fault NullFields() => new JsonFault("null fields", (_, body) => NullJson.WriteFields(body));

    /// <summary>Sets all fields of the requested objects except the id to null, including lists and objects.</summary>
    public static Fault NullParts() => new JsonFault("null parts", (_, body) => NullJson.WriteParts(body));

    /// <summary>Makes the pages of a show smaller than requested. No episode is lost.</summary>
    /// <param name="size">The maximum number of episodes per page, <see cref="PodcastApiLimits.GetPodcastShowMinLimit"/> to
    /// <see cref="PodcastApiLimits.GetPodcastShowMaxLimit"/>.</param>
    public static Fault SmallPages(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, OperationDefinition.MinLimit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, OperationDefinition.MaxLimit);
        return new PreparingFault("small pages", call =>
        {
            if (!call.Rule!.IsPaged || call.Limit <= size) return false;
            call.Limit = size;
            return true;
        })
        { Settings = [Setting("Maximum episodes per page", size)] };
    }

    /// <summary>Announces a next page with the same token that led to this page.</summary>
    /// <remarks>Has no effect on a first page.</remarks>
    public static Fault RepeatedCursor() => new JsonFault("repeated cursor", PageInfoJson.Repeat);

    /// <summary>Announces a next page with an empty token.</summary>
    public static Fault EmptyCursor() => new JsonFault("empty cursor", (_, body) => PageInfoJson.Write(body, ""));

    /// <summary>Announces a next page without a token.</summary>
    public static Fault MissingCursor() => new JsonFault("missing cursor", (_, body) => PageInfoJson.Write(body, null));

    /// <summary>Removes the first items from the response to a multi-get.</summary>
    /// <param name="count">The number of items to remove, 1 or more.</param>
    public static Fault MissingItems(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new JsonFault("missing items", (_, body) => ItemsJson.RemoveFirst(body, count))
        {
            Settings = [Setting("Items omitted", count)],
        };
    }

    /// <summary>Reverses the items in the response to a multi-get.</summary>
    public static Fault ShuffledItems() => new JsonFault("shuffled items", (_, body) => ItemsJson.Reverse(body));
}

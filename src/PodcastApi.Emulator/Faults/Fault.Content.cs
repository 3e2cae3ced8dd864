namespace PodcastApi.Emulator;

/// <content>Faults of what a good response says.</content>
public abstract partial class Fault
{
    /// <summary>200 with <c>errors</c>, and null in the place of the object, as the API's GraphQL sibling fails.</summary>
    /// <param name="message">What the error says.</param>
    public static Fault ErrorsInsteadOfData(string message = "A fault on demand.") =>
        new JsonFault("errors instead of data", (_, body) => GraphQlErrors.Write(body, message)) { Settings = [("Message", message)] };

    /// <summary>Every enumeration has a value that nobody knows, and every object a field that nobody knows.</summary>
    public static Fault UnknownValues() => new JsonFault("unknown values", (_, body) => UnknownJson.Write(body));

    /// <summary>Every field that holds a text, a number or a truth value is null, but ids; every list has a null entry.</summary>
    public static Fault NullFields() => new JsonFault("null fields", (_, body) => NullJson.WriteFields(body));

    /// <summary>Every field of the objects requested is null, lists and objects too, but the id.</summary>
    public static Fault NullParts() => new JsonFault("null parts", (_, body) => NullJson.WriteParts(body));

    /// <summary>Pages of a show hold fewer episodes than requested; no episode is lost.</summary>
    /// <param name="size">The most that a page holds: <see cref="PodcastApiLimits.GetPodcastShowMinLimit"/> to
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
        { Settings = [Setting("Most episodes of a page", size)] };
    }

    /// <summary>Another page is said to follow, with the very token that led to this one.</summary>
    /// <remarks>Does nothing to a first page.</remarks>
    public static Fault RepeatedCursor() => new JsonFault("repeated cursor", PageInfoJson.Repeat);

    /// <summary>Another page is said to follow, with a token that is empty.</summary>
    public static Fault EmptyCursor() => new JsonFault("empty cursor", (_, body) => PageInfoJson.Write(body, ""));

    /// <summary>Another page is said to follow, with no token at all.</summary>
    public static Fault MissingCursor() => new JsonFault("missing cursor", (_, body) => PageInfoJson.Write(body, null));

    /// <summary>The response of a multi-get leaves the first items out.</summary>
    /// <param name="count">How many: 1 or more.</param>
    public static Fault MissingItems(int count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new JsonFault("missing items", (_, body) => ItemsJson.RemoveFirst(body, count)) { Settings = [Setting("Items left out", count)] };
    }

    /// <summary>The response of a multi-get has its items in another order: turned round.</summary>
    public static Fault ShuffledItems() => new JsonFault("shuffled items", (_, body) => ItemsJson.Reverse(body));
}

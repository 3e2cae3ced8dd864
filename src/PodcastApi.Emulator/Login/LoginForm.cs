namespace PodcastApi.Emulator;

/// <summary>The parameters of a login request; one that is sent empty counts as not sent (RFC 6749, section 3.1).</summary>
internal sealed class LoginForm
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, string?> _values;

    private LoginForm(string text) =>
        _values = RequestValidator.Parse(text).ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);

    internal string? this[string name] => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    internal static ApiError? ReadQuery(EmulatorRequest request, out LoginForm form)
    {
        form = new LoginForm(request.Query);
        return form.Judge();
    }

    /// <summary>Parameters of a post are taken from its body alone: an address ends up in logs.</summary>
    internal static ApiError? ReadBody(EmulatorRequest request, out LoginForm form)
    {
        form = new LoginForm(request.Body ?? "");
        if (request.Body is null) return LoginError.InvalidRequest($"The body is longer than {RequestBody.MaxBytes} bytes.");
        var type = request.Header("Content-Type")?.Split(';', 2)[0].Trim();
        if (!FormType.Equals(type, StringComparison.OrdinalIgnoreCase)) return LoginError.InvalidRequest($"Send a body of the type {FormType}.");
        return request.Query.Length > 0 ? LoginError.InvalidRequest("Send the parameters in the body, none in the address.") : form.Judge();
    }

    /// <summary>The first of these names that is missing, as a rejection.</summary>
    internal ApiError? Require(params string[] names) =>
        Array.Find(names, name => this[name] is null) is { } missing ? LoginError.InvalidRequest($"The parameter {missing} is missing.") : null;

    // Its name could be anything, a secret too: it is not repeated.
    private ApiError? Judge() => _values.ContainsValue(null) ? LoginError.InvalidRequest("A parameter is sent more than once.") : null;
}

namespace PodcastApi.Emulator;

/// <summary>The parameters of a login request. Empty values count as not sent (RFC 6749, section 3.1).</summary>
internal sealed class LoginForm
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly Dictionary<string, string?> _values;

    private LoginForm(string text) =>
        _values = RequestValidator
            .Parse(text)
            .ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);

    internal string? this[string name] => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    internal static ApiError? ReadQuery(EmulatorRequest request, out LoginForm form)
    {
        form = new LoginForm(request.Query);
        return form.Validate();
    }

    /// <summary>Reads the parameters of a POST from its body only, because URLs are logged.</summary>
    internal static ApiError? ReadBody(EmulatorRequest request, out LoginForm form)
    {
        form = new LoginForm(request.Body ?? "");
        if (request.Body is null) return LoginError.InvalidRequest($"The body is longer than {RequestBody.MaxBytes} bytes.");
        var type = request.Header("Content-Type")?.Split(';', 2)[0].Trim();
        if (!FormType.Equals(type, StringComparison.OrdinalIgnoreCase))
            return LoginError.InvalidRequest($"Send a body of the type {FormType}.");
        return request.Query.Length > 0 ? LoginError.InvalidRequest("Send the parameters in the body, not in the URL.") : form.Validate();
    }

    /// <summary>Returns an error for the first of these parameters that is missing.</summary>
    internal ApiError? Require(params string[] names) =>
        Array.Find(names, name => this[name] is null) is { } missing
            ? LoginError.InvalidRequest($"The parameter {missing} is missing.")
            : null;

    // The message does not contain the name, which could be a secret.
    private ApiError? Validate() => _values.ContainsValue(null) ? LoginError.InvalidRequest("A parameter is sent more than once.") : null;
}

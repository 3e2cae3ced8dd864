namespace PodcastApi.Emulator;

/// <summary>The page on which a user enters the code that a device shows, then approves or rejects.</summary>
internal sealed class DeviceEndpoint(CodePairs pairs, ConsentPages pages)
{
    internal EmulatorResponse Handle(RequestContext call) => call.Request.Method == "POST" ? Decide(call) : Show(call);

    private EmulatorResponse Show(RequestContext call)
    {
        call.Rejection = LoginForm.ReadQuery(call.Request, out var query);
        if (call.Rejection is not null)
            return LoginPage.Error(call.Rejection);
        if (query["code"] is not { } code)
            return Ask("", HtmlText.Empty);
        if (pairs.FindWaiting(code) is not { } pair)
            return Ask(
                code,
                HtmlText.Of($"""<p role="alert">No device is waiting for this code. Check it, or request another on the device.</p>"""));
        var note = HtmlText.Of($"<p>Approve only if your device shows the code <code>{pair.UserCode}</code>.</p>");
        return pages.Show(new DeviceConsent(pair), LoginRouter.DevicePath, note);
    }

    private EmulatorResponse Decide(RequestContext call)
    {
        call.Rejection = pages.Decide<DeviceConsent>(call.Request, out var decision);
        if (call.Rejection is null && !decision.Consent.Pair.Decide(decision.User))
            call.Rejection = LoginError.InvalidRequest("This code was already used.");
        if (call.Rejection is not null)
            return LoginPage.Error(call.Rejection);
        call.User = decision.User;
        var text = decision.User is null ? "Rejected. The device gets no access." : "Approved. The device continues automatically.";
        return LoginPage.Create(200, "Done", HtmlText.Of($"<p>{text} You can close this page.</p>"));
    }

    private static EmulatorResponse Ask(string code, HtmlText note) => LoginPage.Create(200, "Enter the code", HtmlText.Of($"""
        {note}
        <form method="get" action="{LoginRouter.DevicePath}">
        <p><label for="code">The code that your device shows</label>
        <input id="code" name="code" value="{code}" required autocomplete="off" autocapitalize="characters" spellcheck="false"></p>
        <p><button type="submit">Continue</button></p>
        </form>
        """));
}

namespace PodcastApi.Emulator;

/// <summary>The page on which a person enters the code that a device shows, then approves or refuses.</summary>
internal sealed class DeviceEndpoint(CodePairs pairs, ConsentPages pages)
{
    internal EmulatorAnswer Answer(ApiCall call) => call.Request.Method == "POST" ? Decide(call) : Show(call);

    private EmulatorAnswer Show(ApiCall call)
    {
        call.Refusal = LoginForm.ReadQuery(call.Request, out var query);
        if (call.Refusal is not null) return LoginPage.Error(call.Refusal);
        if (query["code"] is not { } code) return Ask("", HtmlText.Empty);
        if (pairs.FindWaiting(code) is not { } pair) return Ask(code, HtmlText.Of($"""<p role="alert">No device waits for this code. Check it, or have the device show another.</p>"""));
        var note = HtmlText.Of($"<p>Approve only if your device shows the code <code>{pair.UserCode}</code>.</p>");
        return pages.Show(new DeviceConsent(pair), LoginRouter.DevicePath, note);
    }

    private EmulatorAnswer Decide(ApiCall call)
    {
        call.Refusal = pages.Decide<DeviceConsent>(call.Request, out var decision);
        if (call.Refusal is null && !decision.Consent.Pair.Decide(decision.User)) call.Refusal = LoginRefusal.InvalidRequest("This code was answered already.");
        if (call.Refusal is not null) return LoginPage.Error(call.Refusal);
        call.User = decision.User;
        var text = decision.User is null ? "Refused. The device gets no access." : "Approved. The device goes on by itself.";
        return LoginPage.Create(200, "Done", HtmlText.Of($"<p>{text} You can close this page.</p>"));
    }

    private static EmulatorAnswer Ask(string code, HtmlText note) => LoginPage.Create(200, "Enter the code", HtmlText.Of($"""
        {note}
        <form method="get" action="{LoginRouter.DevicePath}">
        <p><label for="code">The code that your device shows</label>
        <input id="code" name="code" value="{code}" required autocomplete="off" autocapitalize="characters" spellcheck="false"></p>
        <p><button type="submit">Go on</button></p>
        </form>
        """));
}

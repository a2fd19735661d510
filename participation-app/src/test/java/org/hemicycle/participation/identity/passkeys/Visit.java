package org.hemicycle.participation.identity.passkeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.hemicycle.provisioning.registry.Tenant;

/** Somebody in Chromium with a telephone that holds passkeys: Chromium's virtual authenticator, which verifies its owner. */
final class Visit implements AutoCloseable {
    private static final String CEREMONY = """
            async ({challenge, uv}) => {
              const bytes = t => Uint8Array.from(atob(t.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
              const text = b => btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
              const csrf = document.querySelector('input[name=_csrf]').value;
              const answer = await fetch('/session/passkey/options', {method: 'POST', body: new URLSearchParams({_csrf: csrf})});
              const options = await answer.json();
              const used = await navigator.credentials.get({publicKey: {
                challenge: bytes(challenge || options.challenge), rpId: options.rpId, userVerification: uv, allowCredentials: []}});
              return JSON.stringify({id: used.id, rawId: text(used.rawId), type: used.type, clientExtensionResults: {}, response: {
                authenticatorData: text(used.response.authenticatorData), clientDataJSON: text(used.response.clientDataJSON),
                signature: text(used.response.signature), userHandle: text(used.response.userHandle)}});
            }
            """;
    private static final String SEND = """
            async credential => {
              const csrf = document.querySelector('input[name=_csrf]').value;
              const answer = await fetch('/session/passkey', {
                method: 'POST', redirect: 'manual', body: new URLSearchParams({_csrf: csrf, credential})});
              return answer.type === 'opaqueredirect' ? 303 : answer.status;
            }
            """;

    private final BrowserContext context;
    private final Page page;
    private final CDPSession devices;
    private final int port;
    private String telephone = "";

    Visit(BrowserContext context, int port) {
        this.context = context;
        this.port = port;
        page = context.newPage();
        devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        takeATelephone();
    }

    /** A telephone that holds no passkey yet. */
    void takeATelephone() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        telephone = devices.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    /** Whether the telephone is unlocked by its owner when it is asked. */
    void verified(boolean isVerified) {
        var wanted = new JsonObject();
        wanted.addProperty("authenticatorId", telephone);
        wanted.addProperty("isUserVerified", isVerified);
        devices.send("WebAuthn.setUserVerified", wanted);
    }

    /** Whether the telephone is touched when it is asked; when not, it waits. */
    void touched(boolean isTouched) {
        var wanted = new JsonObject();
        wanted.addProperty("authenticatorId", telephone);
        wanted.addProperty("enabled", isTouched);
        devices.send("WebAuthn.setAutomaticPresenceSimulation", wanted);
    }

    Page at(Tenant tenant, String path) {
        page.navigate("http://%s:%d%s".formatted(tenant.primaryHost().value(), port, path));
        return page;
    }

    Page page() {
        return page;
    }

    /** What the telephone signs, for the challenge of the page or another one. */
    String sign(String challenge, String verification) {
        return (String) page.evaluate(CEREMONY, Map.of("challenge", challenge, "uv", verification));
    }

    /** Sends what was signed; gives back the status of the answer. */
    int send(String credential) {
        return ((Number) page.evaluate(SEND, credential)).intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}

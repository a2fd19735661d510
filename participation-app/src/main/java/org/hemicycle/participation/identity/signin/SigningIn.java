package org.hemicycle.participation.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.identity.accounts.Participant;
import org.hemicycle.participation.identity.factors.Authenticators;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/** Begins the session of a person who has proved who they are: under a new identifier, with a new form token. */
@Component
public class SigningIn {
    private static final CsrfTokenRequestHandler FORMS = new XorCsrfTokenRequestAttributeHandler();

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final Authenticators authenticators;
    private final KnownDevices devices;
    private final DeviceCookie cookie;
    private final Clock clock;

    SigningIn(
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            Authenticators authenticators,
            KnownDevices devices,
            DeviceCookie cookie,
            Clock clock) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.authenticators = authenticators;
        this.devices = devices;
        this.cookie = cookie;
        this.clock = clock;
    }

    /**
     * Begins the session of this participant, who has proved who they are by these means. Whoever has an authenticator
     * application and has not used something as strong is halfway only: every page leads to the one that asks for the code.
     */
    public void signIn(
            Participant person, Proof.Means means, HttpServletRequest request, HttpServletResponse response) {
        var proof = Proof.by(means, clock.instant());
        if (!proof.isStrong() && authenticators.isOn(person.id())) {
            renew(request, response);
            forgetWhoWasThere(request, response);
            new Halfway(person.id(), proof).keep(request);
        } else {
            signIn(person.signedIn(proof), request, response);
        }
    }

    /** Begins the session anew, for somebody who is in already. */
    public void signIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        renew(request, response);
        Halfway.forget(request);
        remember(person, request, response);
        note(person, request, response);
    }

    private void note(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var device = Device.of(request.getHeader("User-Agent"));
        request.getSession().setAttribute(Device.ATTRIBUTE, device);
        // An operator on a visit has no account whose devices could be known.
        if (person.support() == null) {
            devices.signedIn(person.id(), cookie.of(request, response), device);
        }
    }

    private void renew(HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        tokens.saveToken(null, request, response);
        // A page that is shown in this same answer must carry the new token, not the one just given up.
        FORMS.handle(request, response, tokens.loadDeferredToken(request, response)::get);
    }

    private void forgetWhoWasThere(HttpServletRequest request, HttpServletResponse response) {
        var nobody = new SecurityContextImpl();
        SecurityContextHolder.setContext(nobody);
        contexts.saveContext(nobody, request, response);
    }

    /** Puts what has changed about the person into the running session. */
    public void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(person.authentication());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}

package org.hemicycle.participation.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.PublicAddresses;
import org.hemicycle.provisioning.settings.Settings;
import org.springframework.stereotype.Component;

/** How much one network address may try in one organisation. Who is beyond it gets the answer of everybody, and no effect. */
@Component
public class Throttle {
    private final Attempts attempts;
    private final PublicAddresses addresses;
    private final Settings settings;

    Throttle(Attempts attempts, PublicAddresses addresses, Settings settings) {
        this.attempts = attempts;
        this.addresses = addresses;
        this.settings = settings;
    }

    /** Whether this request may have a letter sent. */
    public boolean admitsLetter(HttpServletRequest request) {
        var limits = settings.of(CurrentTenant.get()).limits();
        return attempts.allows(
                Attempts.Kind.LETTER_FROM, addresses.visitor(request), limits.lettersPerHourPerAddress());
    }

    /** Whether this request may have a password looked at. */
    public boolean admitsPassword(HttpServletRequest request) {
        var limits = settings.of(CurrentTenant.get()).limits();
        return attempts.allows(
                Attempts.Kind.SIGN_IN_FROM, addresses.visitor(request), limits.signInsPerHourPerAddress());
    }
}

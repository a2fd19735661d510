package org.hemicycle.participation.identity.passkeys;

import java.util.List;
import org.hemicycle.themes.FormErrors;

/**
 * Asks for a passkey.
 *
 * @param next where it leads
 * @param former former first host names for which there are passkeys still
 */
public record PasskeyPage(String next, List<String> former, FormErrors errors) {
    public PasskeyPage {
        former = List.copyOf(former);
    }
}

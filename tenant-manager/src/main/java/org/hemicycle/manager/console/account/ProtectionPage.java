package org.hemicycle.manager.console.account;

import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * Adds an authenticator application.
 *
 * @param picture the secret as a picture; null before it is made
 * @param secret the same as text
 */
record ProtectionPage(@Nullable QrCode picture, String secret, FormErrors errors) {
    static ProtectionPage notBegun() {
        return new ProtectionPage(null, "", FormErrors.NONE);
    }
}

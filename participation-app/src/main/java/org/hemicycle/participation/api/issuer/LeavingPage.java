package org.hemicycle.participation.api.issuer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody who left a site whether to leave this space, too.
 *
 * @param onward where they go then; null for nowhere in particular
 * @param signedIn whether there is anything to leave
 */
public record LeavingPage(Leaving.Asked asked, @Nullable OnwardPage onward, boolean signedIn) {
    public String hint() {
        return Objects.requireNonNullElse(asked.hint(), "");
    }

    public String clientId() {
        return Objects.requireNonNullElse(asked.clientId(), "");
    }

    public String address() {
        return Objects.requireNonNullElse(asked.address(), "");
    }

    public String state() {
        return Objects.requireNonNullElse(asked.state(), "");
    }
}

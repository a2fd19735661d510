package org.hemicycle.participation.identity;

import java.time.Duration;
import java.util.Arrays;

/** A link that was sent to an address and opens its account once. */
record SignInLink(EmailAddress email, Purpose purpose) {
    /** What the link does when its button is pressed. */
    enum Purpose {
        CONFIRMATION("confirmation", Duration.ofDays(2)),
        SIGN_IN("sign-in", Duration.ofMinutes(30));

        private final String key;
        private final Duration validity;

        Purpose(String key, Duration validity) {
            this.key = key;
            this.validity = validity;
        }

        String key() {
            return key;
        }

        Duration validity() {
            return validity;
        }

        static Purpose of(String key) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.key.equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

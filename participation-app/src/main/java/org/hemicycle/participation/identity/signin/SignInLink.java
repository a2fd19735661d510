package org.hemicycle.participation.identity.signin;

import java.time.Duration;
import java.util.Arrays;
import org.hemicycle.participation.letters.EmailAddress;

/** A link that was sent to an address and opens its account once. */
public record SignInLink(EmailAddress email, Purpose purpose) {
    /** What the link does when its button is pressed. */
    public enum Purpose {
        CONFIRMATION("confirmation", Duration.ofDays(2)),
        SIGN_IN("sign-in", Duration.ofMinutes(30));

        private final String key;
        private final Duration validity;

        Purpose(String key, Duration validity) {
            this.key = key;
            this.validity = validity;
        }

        public String key() {
            return key;
        }

        public Duration validity() {
            return validity;
        }

        public static Purpose of(String key) {
            return Arrays.stream(values())
                    .filter(purpose -> purpose.key.equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

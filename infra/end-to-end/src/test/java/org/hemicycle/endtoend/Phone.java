package org.hemicycle.endtoend;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The authenticator application in somebody's hand. */
final class Phone {
    private Phone() {}

    /** The code of this moment, for a secret as a page shows it. */
    static String code(String secret) {
        var key = new SecretKeySpec(new Base32().decode(secret.replaceAll("\\s", "")), "RAW");
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

package org.hemicycle.participation.federation.protocol;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What ties the answer of a provider to one request: only this browser has the state, only the token has the nonce.
 *
 * @param state 43 characters, 256 bits
 * @param nonce the same
 * @param verifier of RFC 7636; kept also where it is not sent
 */
public record Secrets(String state, String nonce, String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secrets random() {
        return new Secrets(text(), text(), new CodeVerifier().getValue());
    }

    /** 256 random bits as 43 characters that fit into addresses and cookies. */
    public static String text() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}

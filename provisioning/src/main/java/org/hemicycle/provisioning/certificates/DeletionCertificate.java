package org.hemicycle.provisioning.certificates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.hemicycle.provisioning.registry.TenantId;

/**
 * What was removed of an organisation, signed: a JWS in its flattened JSON form (RFC 7515).
 *
 * @param key identifier of the public key that verifies it
 * @param header the protected header, base64url
 * @param payload the document, base64url of UTF-8 JSON
 * @param signature base64url
 */
public record DeletionCertificate(
        TenantId tenant, String key, String header, String payload, String signature, Instant issuedAt) {
    /** The document as it was signed, byte for byte. */
    public String document() {
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }
}

package org.hemicycle.manager.organisations;

import java.time.Instant;
import java.util.Map;
import org.hemicycle.provisioning.certificates.DeletionCertificate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A certificate of deletion in the API.
 *
 * @param certificate what was signed, to be read; what counts is the payload of {@code jws}
 * @param jws the flattened JSON form of RFC 7515, to be verified
 */
public record CertificateView(Instant issuedAt, Map<String, Object> certificate, Jws jws) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> ANY = new TypeReference<>() {};

    /** A JSON web signature; its protected header names the key. */
    public record Jws(
            @com.fasterxml.jackson.annotation.JsonProperty("protected")
            String header,

            String payload,
            String signature) {}

    public static CertificateView of(DeletionCertificate certificate) {
        return new CertificateView(
                certificate.issuedAt(),
                JSON.readValue(certificate.document(), ANY),
                new Jws(certificate.header(), certificate.payload(), certificate.signature()));
    }
}

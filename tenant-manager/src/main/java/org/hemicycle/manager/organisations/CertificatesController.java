package org.hemicycle.manager.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.platform.Problem;
import org.hemicycle.manager.platform.Problems;
import org.hemicycle.provisioning.certificates.DeletionCertificates;
import org.hemicycle.provisioning.certificates.InstallationKeys;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of deletion for programs, and the public keys by which anybody verifies one. */
@RestController
@Tag(name = "Certificates of deletion")
class CertificatesController {
    private final Organisations organisations;
    private final DeletionCertificates certificates;
    private final InstallationKeys keys;
    private final Problems problems;

    CertificatesController(
            Organisations organisations, DeletionCertificates certificates, InstallationKeys keys, Problems problems) {
        this.organisations = organisations;
        this.certificates = certificates;
        this.keys = keys;
        this.problems = problems;
    }

    @Operation(
            operationId = "getDeletionCertificate",
            summary = "What was removed of a deleted organisation, signed",
            description =
                    "The member jws is signed by Ed25519; the keys are at /.well-known/deletion-certificate-keys.")
    @ApiResponse(
            responseCode = "200",
            description = "The certificate",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @GetMapping(path = "/api/v1/organisations/{id}/deletion-certificate", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> show(HttpServletRequest request, @PathVariable String id) {
        return organisations
                .find(id)
                .flatMap(found -> certificates.find(found.tenant().id()))
                .map(found -> ResponseEntity.<Object>ok(CertificateView.of(found)))
                .orElseGet(() -> problems.answer(request, Problem.of(404, "problem.no-certificate")));
    }

    /** A JSON web key set (RFC 7517, RFC 8037), open to everybody. */
    @GetMapping(path = "/.well-known/deletion-certificate-keys", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> keys() {
        List<Map<String, String>> published = keys.published().stream()
                .map(key -> Map.of(
                        "kty", "OKP", "crv", "Ed25519", "use", "sig", "alg", "EdDSA", "kid", key.id(), "x", key.x()))
                .toList();
        return Map.of("keys", published);
    }
}

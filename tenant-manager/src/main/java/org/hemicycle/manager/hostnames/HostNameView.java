package org.hemicycle.manager.hostnames;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.hostnames.CertificateSeen;
import org.hemicycle.provisioning.hostnames.ClaimSheet;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * A host name of an organisation in the API.
 *
 * @param state {@code claimed}, {@code verified}, {@code failing} or {@code stopped}
 * @param until of a claim: when it lapses; of a failing name: when it is served no more
 * @param served whether the space answers at this name
 * @param primary whether all others lead to it
 * @param vouchedBy whose word stands in place of the TXT record
 * @param obstacle code of what is in the way although the DNS is right
 */
@Schema(name = "HostName")
record HostNameView(
        String name,
        @Nullable String unicode,
        String state,
        Instant since,
        @Nullable Instant until,
        boolean served,
        boolean primary,
        @Nullable String vouchedBy,
        Proof proof,
        Pointing pointing,
        @Nullable String obstacle,
        @Nullable Certificate certificate,
        @Nullable Instant checkedAt,
        @Nullable Instant nextCheckAt,
        URI self) {

    /** The TXT record to publish, and what was found in its place; {@code value} is null where none is needed. */
    @Schema(name = "HostNameProof")
    record Proof(String name, @Nullable String value, String state, List<String> found) {}

    /** Where the name has to lead, and where it leads. */
    @Schema(name = "HostNamePointing")
    record Pointing(String target, List<String> addresses, String state, List<String> found) {}

    /** The certificate that was shown last. */
    @Schema(name = "HostNameCertificate")
    record Certificate(
            String state, @Nullable String issuer, @Nullable Instant expires) {
        static Certificate of(CertificateSeen seen) {
            return new Certificate(seen.state().key(), seen.issuer(), seen.expires());
        }
    }

    static HostNameView of(Tenant tenant, Claim claim, ClaimSheet sheet, Installation installation) {
        var found = claim.findings();
        var seen = found.certificate();
        return new HostNameView(
                sheet.name(),
                sheet.unicode(),
                sheet.state(),
                sheet.since(),
                sheet.until(),
                sheet.served(),
                tenant.primaryHost().equals(claim.name()),
                claim.vouchedBy(),
                new Proof(sheet.proofName(), sheet.proofValue(), found.proof().key(), found.texts()),
                new Pointing(sheet.target(), sheet.targets(), found.pointing().key(), found.addresses()),
                found.obstacle(),
                seen == null ? null : Certificate.of(seen),
                sheet.checkedAt(),
                sheet.nextCheckAt(),
                installation.manager(path(tenant, claim)));
    }

    private static String path(Tenant tenant, Claim claim) {
        return "/api/v1/organisations/" + tenant.id() + "/hostnames/" + claim.name();
    }
}

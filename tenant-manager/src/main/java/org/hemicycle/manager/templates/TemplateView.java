package org.hemicycle.manager.templates;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.platform.Installation;
import org.hemicycle.provisioning.templates.TakingReport;
import org.hemicycle.provisioning.templates.TemplateFlaw;
import org.hemicycle.provisioning.templates.TemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template in the API.
 *
 * @param state {@code draft}, {@code current} or {@code retired}
 * @param origin {@code built-in}, {@code space} or {@code file}
 * @param source identifier of the organisation from whose space it was made
 * @param digest SHA-256 of the file
 * @param size of the file in bytes
 * @param report what was taken from that space and what was left
 * @param verification what came of opening a space from it; null when nobody has
 * @param spaces how many organisations came from it
 */
record TemplateView(
        String key,
        int version,
        String kind,
        String state,
        Map<String, String> name,
        Map<String, String> description,
        String origin,
        @Nullable String source,
        String digest,
        long size,
        TakingReport report,
        @Nullable Verification verification,
        long spaces,
        String madeBy,
        Instant madeAt,
        Links links) {

    /** @param flaws what was wrong; empty when it may become current */
    record Verification(Instant at, boolean good, List<TemplateFlaw> flaws, Map<String, Long> rows) {}

    /** @param run the run that this very call began, if any */
    record Links(URI self, URI archive, @Nullable URI run) {}

    static TemplateView of(TemplateVersion version, long spaces, Installation installation, @Nullable URI run) {
        var self = installation.manager("/api/v1/templates/" + version.key() + "/versions/" + version.version());
        var proof = version.proof();
        return new TemplateView(
                version.key(),
                version.version(),
                version.kind().key(),
                version.state().key(),
                version.name().byLanguage(),
                version.description().byLanguage(),
                version.origin().key(),
                version.source(),
                version.digest(),
                version.size(),
                version.report(),
                proof == null ? null : new Verification(proof.at(), proof.isGood(), proof.flaws(), proof.rows()),
                spaces,
                version.madeBy(),
                version.madeAt(),
                new Links(self, URI.create(self + "/archive"), run));
    }
}

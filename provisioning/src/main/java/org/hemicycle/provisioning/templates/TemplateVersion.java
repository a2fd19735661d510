package org.hemicycle.provisioning.templates;

import java.time.Instant;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template as the installation keeps it. What is in it never changes; only its state does.
 *
 * @param source identifier of the organisation from whose space it was made; null for others
 * @param report what was taken from that space and what was left
 * @param digest SHA-256 of the archive, as hexadecimal digits
 * @param size of the archive in bytes
 * @param proof of the last time that somebody opened a space from it; null when nobody has
 * @param rehearsal identifier of the last run that tried it; null when there was none
 * @param revision grows with each change of state; the entity tag of the API
 */
public record TemplateVersion(
        String key,
        int version,
        Kind kind,
        TemplateState state,
        LocalizedText name,
        LocalizedText description,
        TemplateOrigin origin,
        @Nullable String source,
        TakingReport report,
        String digest,
        long size,
        @Nullable TemplateProof proof,
        @Nullable String rehearsal,
        String madeBy,
        Instant madeAt,
        long revision) {

    /** Whether a space has been opened from it, and nothing was wrong. */
    public boolean isProven() {
        return proof != null && proof.isGood();
    }

    /** {@code city@2} */
    @Override
    public String toString() {
        return key + "@" + version;
    }
}

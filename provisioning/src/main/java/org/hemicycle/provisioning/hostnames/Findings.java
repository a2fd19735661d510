package org.hemicycle.provisioning.hostnames;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the last look at a host name has found.
 *
 * @param texts what the TXT record says now
 * @param addresses where the name leads now: names of the way and addresses at its end
 * @param obstacle code of what is wrong beyond the DNS: {@code taken}, {@code looks-alike}; null when nothing
 */
public record Findings(
        Proof proof,
        Pointing pointing,
        List<String> texts,
        List<String> addresses,
        @Nullable String obstacle,
        @Nullable CertificateSeen certificate) {
    /** Nobody has looked yet. */
    public static final Findings NONE = new Findings(Proof.UNKNOWN, Pointing.UNKNOWN, List.of(), List.of(), null, null);

    /** What became of the TXT record. */
    public enum Proof {
        UNKNOWN,
        /** An operator has vouched for the name: no record is needed. */
        VOUCHED,
        FOUND,
        MISSING,
        /** There is a record, with another text. */
        WRONG,
        UNANSWERED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where the name leads. */
    public enum Pointing {
        UNKNOWN,
        HERE,
        MISSING,
        ELSEWHERE,
        /** Some of its addresses are ours, others are not. */
        PARTLY,
        UNANSWERED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Findings {
        texts = List.copyOf(texts);
        addresses = List.copyOf(addresses);
    }

    /** Whether the name is proved and leads here. */
    public boolean areGood() {
        return (proof == Proof.FOUND || proof == Proof.VOUCHED) && pointing == Pointing.HERE && obstacle == null;
    }

    /** Whether the DNS did not answer, which says nothing of the name. */
    public boolean areUnanswered() {
        return proof == Proof.UNANSWERED || pointing == Pointing.UNANSWERED;
    }

    public Findings with(@Nullable CertificateSeen seen) {
        return new Findings(proof, pointing, texts, addresses, obstacle, seen);
    }

    public Findings withObstacle(String code) {
        return new Findings(proof, pointing, texts, addresses, code, certificate);
    }
}

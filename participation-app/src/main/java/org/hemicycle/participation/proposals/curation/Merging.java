package org.hemicycle.participation.proposals.curation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.proposals.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one proposal of several, or several of one. */
@Component
@Transactional
class Merging {
    private final Offspring offspring;
    private final AuditLog log;

    Merging(Offspring offspring, AuditLog log) {
        this.offspring = offspring;
        this.log = log;
    }

    /**
     * Merges proposals into a new, official one.
     *
     * @param fold whether the originals leave the lists
     * @param supports whether the supports are united
     * @return the new one; empty when the form was sent before
     */
    Optional<ProposalId> merge(
            SignedIn actor,
            List<Original> originals,
            Piece text,
            long component,
            @Nullable Long theme,
            boolean fold,
            boolean supports,
            String submission) {
        var numbers = numbers(originals);
        var written = offspring.write(component, text.title(), text.body(), theme, "merge:" + submission);
        written.forEach(into -> {
            offspring.link(numbers, into, "merged");
            if (supports) {
                offspring.uniteSupports(numbers, into);
            }
            if (fold) {
                offspring.fold(numbers);
            }
            log.write(actor, "proposals.merged", Map.of("proposal", into.value(), "originals", numbers.size()));
        });
        return written.stream().findFirst();
    }

    /** Splits a proposal into official ones of the same component; says into how many. */
    int split(SignedIn actor, Original original, List<Piece> pieces, boolean fold, String submission) {
        int parts = 0;
        for (var piece : pieces) {
            var key = "split:" + submission + ":" + ++parts;
            var theme = original.theme();
            offspring
                    .write(original.component(), piece.title(), piece.body(), theme, key)
                    .forEach(part -> offspring.link(List.of(original.id().value()), part, "split"));
        }
        if (fold) {
            offspring.fold(List.of(original.id().value()));
        }
        log.write(actor, "proposals.split", Map.of("proposal", original.id().value(), "parts", parts));
        return parts;
    }

    private static List<Long> numbers(List<Original> originals) {
        return originals.stream().map(one -> one.id().value()).toList();
    }
}

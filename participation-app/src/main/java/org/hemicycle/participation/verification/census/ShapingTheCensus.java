package org.hemicycle.participation.verification.census;

import java.util.Map;
import java.util.Set;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with the list, with its line in the log. */
@Component
@Transactional
class ShapingTheCensus {
    private final CensusUploads uploads;
    private final AuditLog log;

    ShapingTheCensus(CensusUploads uploads, AuditLog log) {
        this.uploads = uploads;
        this.log = log;
    }

    /** Makes a list that has been looked at the one that holds; says whether it was one. */
    boolean apply(SignedIn actor, long id) {
        var upload = uploads.find(id);
        boolean applied = upload.isPresent() && uploads.apply(upload.get());
        if (applied) {
            log.write(
                    actor,
                    "verification.census-applied",
                    Map.of(
                            "entries",
                            upload.get().entries(),
                            "replaces",
                            upload.get().replaces()));
        }
        return applied;
    }

    void leavePrepared() {
        uploads.leave(Set.of("sent", "reading", "read"));
    }

    /** The whole list; what was granted by it stays until it ends. */
    void delete(SignedIn actor) {
        uploads.leave(Set.of("applied"));
        log.write(actor, "verification.census-deleted", Map.of());
    }
}

package org.hemicycle.participation.verification.post;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.authorisations.Handlers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with letters; who has seen the addresses stands in the log. */
@Component
@Transactional
class PostingLetters {
    private final PostalCodes codes;
    private final Handlers handlers;
    private final LetterWay way;
    private final AuditLog log;

    PostingLetters(PostalCodes codes, Handlers handlers, LetterWay way, AuditLog log) {
        this.codes = codes;
        this.handlers = handlers;
        this.way = way;
        this.log = log;
    }

    LettersPage papers(SignedIn actor) {
        var papers = codes.waiting();
        log.write(actor, "verification.letters-seen", Map.of("letters", papers.size()));
        return new LettersPage(papers, handlers.settings(way.key()).options().getOrDefault("sender", ""));
    }

    int markSent(SignedIn actor, List<Long> letters) {
        int sent = codes.markSent(letters);
        if (sent > 0) {
            log.write(actor, "verification.letters-sent", Map.of("letters", sent));
        }
        return sent;
    }
}

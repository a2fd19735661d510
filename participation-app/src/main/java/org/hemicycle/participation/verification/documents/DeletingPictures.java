package org.hemicycle.participation.verification.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.participation.tenancy.Job;
import org.hemicycle.participation.tenancy.Sweep;
import org.hemicycle.participation.verification.authorisations.VerificationLetter;
import org.hemicycle.provisioning.storage.FileKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes the picture of a paper as soon as it is decided about, again and again until the store has done it; and after thirty days. */
@Component
class DeletingPictures implements Job, Sweep {
    static final String NAME = "verification.picture-deletion";
    private static final Duration LONGEST = Duration.ofDays(30);
    private final DocumentPictures pictures;
    private final Documents documents;
    private final VerificationLetter letter;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeletingPictures(
            DocumentPictures pictures,
            Documents documents,
            VerificationLetter letter,
            TransactionTemplate transaction,
            Clock clock) {
        this.pictures = pictures;
        this.documents = documents;
        this.letter = letter;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        FileKey.parse(details.getOrDefault("file", "")).ifPresent(pictures::delete);
    }

    @Override
    public void sweep() {
        if (Contributions.isOn("verification")) {
            transaction.executeWithoutResult(_ -> documents
                    .waitingSinceBefore(clock.instant().minus(LONGEST))
                    .forEach(document -> {
                        documents.decide(document.id(), false, "verification.document.too-late", "");
                        letter.to(document.person(), VerificationLetter.News.REFUSED, "document" + document.id());
                    }));
        }
    }
}

package org.hemicycle.participation.verification.documents;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.verification.authorisations.Authorisations;
import org.hemicycle.participation.verification.authorisations.Granting;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.hemicycle.participation.verification.authorisations.VerificationLetter;
import org.hemicycle.provisioning.storage.FileKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff decide about a paper: the decision, its line in the log, the letter and the end of the picture go together. */
@Component
class DecidingOnDocuments {
    private static final int LONGEST_REASON = 500;
    private final Documents documents;
    private final DocumentPictures pictures;
    private final Authorisations authorisations;
    private final Secrets secrets;
    private final VerificationLetter letter;
    private final DocumentWay way;
    private final AuditLog log;
    private final TransactionTemplate transaction;

    DecidingOnDocuments(
            Documents documents,
            DocumentPictures pictures,
            Authorisations authorisations,
            Secrets secrets,
            VerificationLetter letter,
            DocumentWay way,
            AuditLog log,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.pictures = pictures;
        this.authorisations = authorisations;
        this.secrets = secrets;
        this.letter = letter;
        this.way = way;
        this.log = log;
        this.transaction = transaction;
    }

    /** The picture, for staff; who has opened it stands in the log. */
    Optional<byte[]> open(SignedIn actor, Documents.Document document) {
        transaction.executeWithoutResult(
                _ -> log.write(actor, "verification.document-seen", Map.of("document", document.id())));
        return Optional.ofNullable(document.file()).flatMap(FileKey::parse).flatMap(pictures::open);
    }

    Granting accept(SignedIn actor, Documents.Document document, Finding finding) {
        return transaction.execute(_ -> {
            if (!documents.decide(document.id(), true, "", actor.name())) {
                return new Granting.Refused();
            }
            var number = finding.normalNumber();
            var unique = number.isEmpty() ? null : secrets.current().digest("document", number);
            var granting = authorisations.grant(document.person(), way.key(), unique, finding.facts());
            log.write(actor, "verification.document-accepted", Map.of("document", document.id()));
            if (granting instanceof Granting.Granted) {
                letter.to(document.person(), VerificationLetter.News.ACCEPTED, "document" + document.id());
            }
            return granting;
        });
    }

    void refuse(SignedIn actor, Documents.Document document, String reason) {
        var cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        transaction.executeWithoutResult(_ -> {
            if (documents.decide(document.id(), false, cut, actor.name())) {
                log.write(actor, "verification.document-refused", Map.of("document", document.id()));
                letter.to(document.person(), VerificationLetter.News.REFUSED, "document" + document.id());
            }
        });
    }
}

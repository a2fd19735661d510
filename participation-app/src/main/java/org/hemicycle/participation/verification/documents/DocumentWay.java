package org.hemicycle.participation.verification.documents;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Component;

/** Being verified by a paper that staff look at. */
@Component
class DocumentWay implements Handler {
    private final Documents documents;

    DocumentWay(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String key() {
        return "document";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("papers", 2));
    }

    @Override
    public boolean isReady(HandlerSettings settings) {
        return true;
    }

    @Override
    public Optional<Message> waiting(ParticipantId person) {
        return documents.waiting(person).map(_ -> Message.of("verification.document.waiting"));
    }
}

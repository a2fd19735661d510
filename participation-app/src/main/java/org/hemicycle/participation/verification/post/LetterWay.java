package org.hemicycle.participation.verification.post;

import static org.hemicycle.themes.Message.of;

import java.util.List;
import java.util.Optional;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.verification.authorisations.Handler;
import org.hemicycle.participation.verification.authorisations.HandlerSettings;
import org.hemicycle.themes.Message;
import org.springframework.stereotype.Component;

/** Being verified by a code that comes by post. */
@Component
class LetterWay implements Handler {
    private final PostalCodes codes;

    LetterWay(PostalCodes codes) {
        this.codes = codes;
    }

    @Override
    public String key() {
        return "letter";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public List<Setting> settings() {
        return List.of(new Setting("sender", 4));
    }

    @Override
    public boolean isReady(HandlerSettings settings) {
        return true;
    }

    @Override
    public Optional<Message> waiting(ParticipantId person) {
        return codes.open(person)
                .map(asked -> asked.sentAt() == null
                        ? of("verification.post.coming")
                        : of("verification.post.sent", asked.sentAt()));
    }
}

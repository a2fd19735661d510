package org.hemicycle.manager.templates;

import java.util.Set;
import org.hemicycle.provisioning.registry.Tenant;
import org.hemicycle.provisioning.requests.Answer;
import org.hemicycle.provisioning.requests.Answering;
import org.hemicycle.provisioning.requests.Request;
import org.hemicycle.provisioning.templates.PracticeOffer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What administrators ask about practices in their own space; each offers and withdraws for its own organisation only. */
@Component
class PracticeRequests implements Answering {
    private final SharedPractices practices;
    private final JsonMapper json;

    PracticeRequests(SharedPractices practices, JsonMapper json) {
        this.practices = practices;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PracticeOffer.OFFER, PracticeOffer.WITHDRAW);
    }

    @Override
    public Answer answer(Tenant tenant, Request request) {
        if (request.kind().equals(PracticeOffer.WITHDRAW)) {
            practices.withdraw(tenant, request.payload().path("space").asLong(0));
            return new Answer.Accepted();
        }
        try {
            var offer = json.treeToValue(request.payload(), PracticeOffer.class);
            if (!offer.isSound()) {
                return new Answer.Refused(Answer.Refusal.PRACTICE_MALFORMED);
            }
            return practices.offer(tenant, request.id(), offer)
                    ? new Answer.Accepted()
                    : new Answer.Refused(Answer.Refusal.TOO_MANY_PRACTICES);
        } catch (JacksonException | IllegalArgumentException | NullPointerException malformed) {
            return new Answer.Refused(Answer.Refusal.PRACTICE_MALFORMED);
        }
    }
}

package org.hemicycle.participation.moderation.cases;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.tenancy.Job;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The slower way: sends the author of a contribution the link that publishes it. A second run makes another link. */
@Component
class HeldLetter implements Job {
    static final String NAME = "moderation.held-letter";
    private final Cases cases;
    private final HeldBack held;
    private final CaseLetters letters;
    private final TransactionTemplate transaction;

    HeldLetter(Cases cases, HeldBack held, CaseLetters letters, TransactionTemplate transaction) {
        this.cases = cases;
        this.held = held;
        this.letters = letters;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Map<String, String> details) {
        long number = Long.parseLong(details.getOrDefault("case", "0"));
        var found = transaction.execute(
                _ -> cases.find(number).filter(one -> one.state() == CaseState.UNPROVED && one.author() != null));
        if (found == null || found.isEmpty()) {
            return;
        }
        var one = found.get();
        var token = transaction.execute(_ -> held.link(number));
        var author = one.author();
        if (author != null) {
            letters.send(
                    author, "moderation.letter.held", "/contributions/" + token, List.of(letters.excerpt(one.thing())));
        }
    }
}

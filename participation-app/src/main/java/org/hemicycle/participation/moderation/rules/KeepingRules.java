package org.hemicycle.participation.moderation.rules;

import java.util.List;
import java.util.Map;
import org.hemicycle.participation.identity.AuditLog;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One transaction over the rules, the lists of words and the log. */
@Component
@Transactional
public class KeepingRules {
    private final Organisations organisations;
    private final ForbiddenWords words;
    private final AuditLog log;

    KeepingRules(Organisations organisations, ForbiddenWords words, AuditLog log) {
        this.organisations = organisations;
        this.words = words;
        this.log = log;
    }

    @Transactional(readOnly = true)
    public Map<String, List<String>> words() {
        return words.lists();
    }

    void keep(SignedIn actor, ModerationRules rules, Map<String, List<String>> lists) {
        organisations.set(ModerationRules.KEY, rules);
        lists.forEach(words::replace);
        log.write(
                actor,
                "moderation.rules-changed",
                Map.of(
                        "hide-after", rules.hideAfter(),
                        "words", lists.values().stream().mapToInt(List::size).sum(),
                        "spam-from", rules.spamFrom(),
                        "attack", rules.attack().name().toLowerCase(java.util.Locale.ROOT)));
    }
}

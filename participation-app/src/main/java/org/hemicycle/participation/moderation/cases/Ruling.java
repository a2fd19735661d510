package org.hemicycle.participation.moderation.cases;

import org.hemicycle.participation.moderation.Ground;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * Why a moderator hides something, as the form sends it: a statement of reasons needs the ground, the rule, and the facts.
 *
 * @param rule which rule of the organisation, or which law
 * @param statement what in the thing breaks it
 * @param version of the case that the moderator had before their eyes
 */
record Ruling(
        @Nullable String ground,
        @Nullable String rule,
        @Nullable String statement,
        @Nullable Integer version) {
    static final int RULE_MOST = 300;
    static final int STATEMENT_MOST = 4000;
    static final Ruling EMPTY = new Ruling(null, "", "", null);

    String cleanRule() {
        return rule == null ? "" : rule.strip();
    }

    String cleanStatement() {
        return statement == null ? "" : statement.strip().replace("\r\n", "\n");
    }

    FormErrors check() {
        var errors = FormErrors.NONE;
        var chosen = Ground.parse(ground);
        if (chosen.isEmpty()) {
            errors = errors.and("ground", Message.of("moderation.ground.missing"));
        }
        if (cleanRule().isEmpty()
                && chosen.filter(one -> one == Ground.ILLEGAL || one == Ground.OTHER)
                        .isPresent()) {
            errors = errors.and("rule", Message.of("moderation.rule.missing"));
        }
        if (cleanRule().length() > RULE_MOST) {
            errors = errors.and("rule", Message.of("moderation.too-long", RULE_MOST));
        }
        if (cleanStatement().length() > STATEMENT_MOST) {
            errors = errors.and("statement", Message.of("moderation.too-long", STATEMENT_MOST));
        }
        return errors;
    }
}

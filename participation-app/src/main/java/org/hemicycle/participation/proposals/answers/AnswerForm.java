package org.hemicycle.participation.proposals.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/** An answer as its form sends it, and what is wrong with it. */
public record AnswerForm(OfficialAnswer answer, String cost, int version, FormErrors errors) {
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    /** What the form begins with. */
    public static AnswerForm of(AnsweredProposal proposal) {
        var answer = proposal.latest();
        var amount = answer.costs().amount();
        return new AnswerForm(
                answer,
                amount == null ? "" : amount.stripTrailingZeros().toPlainString(),
                proposal.version(),
                FormErrors.NONE);
    }

    /** Reads what was sent for this proposal. */
    public static AnswerForm of(AnsweredProposal proposal, WrittenForm form, List<Locale> languages) {
        var cost = form.text("cost");
        var costs = new Costs(
                amount(cost), form.localized("costReport", languages), form.localized("executionPeriod", languages));
        var answer = stated(proposal, form.text("state"), form, costs, languages);
        var version = form.number("version");
        return new AnswerForm(answer, cost, version == null ? -1 : version.intValue(), FormErrors.NONE)
                .checked(proposal, languages.getFirst().getLanguage());
    }

    public String stateKey() {
        return answer.stateKey();
    }

    /** The same with other things wrong. */
    public AnswerForm wrong(FormErrors more) {
        return new AnswerForm(answer, cost, version, more);
    }

    /** The same, on top of what somebody else has written meanwhile. */
    public AnswerForm over(int now) {
        return new AnswerForm(answer, cost, now, errors);
    }

    private static OfficialAnswer stated(
            AnsweredProposal proposal, String key, WrittenForm form, Costs costs, List<Locale> languages) {
        var words = form.localized("answer", languages);
        if (key.startsWith("own-")) {
            var own = proposal.states().stream()
                    .filter(one -> key.equals("own-" + one.id()))
                    .findFirst();
            if (own.isPresent()) {
                return new OfficialAnswer(own.get().standing(), own.get().id(), words, costs);
            }
        }
        return new OfficialAnswer(
                Standing.parse(key)
                        .filter(one -> one != Standing.WITHDRAWN)
                        .orElse(proposal.answer().standing()),
                null,
                words,
                costs);
    }

    private AnswerForm checked(AnsweredProposal proposal, String language) {
        var found = FormErrors.NONE;
        boolean reason = answer.standing() == Standing.REJECTED
                || proposal.state(answer.state())
                        .filter(one -> one.reasonRequired())
                        .isPresent();
        if (reason && answer.words().isEmpty()) {
            found = found.and("answer." + language, Message.of("proposals.answers.reason-missing"));
        }
        if (!cost.isEmpty() && answer.costs().amount() == null) {
            found = found.and("cost", Message.of("proposals.answers.cost-unreadable"));
        }
        if (proposal.withCosts() && answer.standing() == Standing.ACCEPTED) {
            found = withCosts(found, language);
        }
        return wrong(found);
    }

    private FormErrors withCosts(FormErrors found, String language) {
        var all = found;
        if (cost.isEmpty()) {
            all = all.and("cost", Message.of("proposals.answers.cost-missing"));
        }
        if (answer.costs().report().isEmpty()) {
            all = all.and("costReport." + language, Message.of("proposals.answers.report-missing"));
        }
        if (answer.costs().period().isEmpty()) {
            all = all.and("executionPeriod." + language, Message.of("proposals.answers.period-missing"));
        }
        return all;
    }

    /** The amount that somebody wrote, with spaces, a comma or a point; null for none that can be read. */
    public static @Nullable BigDecimal amount(String written) {
        var plain = written.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
        try {
            var amount = new BigDecimal(plain).setScale(2, java.math.RoundingMode.HALF_UP);
            return amount.signum() < 0 || amount.compareTo(MOST) > 0 ? null : amount;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}

package org.hemicycle.participation.proposals.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.answers.AnswerForm;
import org.hemicycle.participation.proposals.states.CustomState;
import org.hemicycle.participation.proposals.states.CustomStates;
import org.hemicycle.participation.tables.TableRow;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals as Decidim exports them, under the words of this organisation. */
@Component
class DecidimProposals implements Intake {
    private static final int LONGEST_TITLE = 500;
    private final NewProposals proposals;
    private final CustomStates states;
    private final Organisations organisations;

    DecidimProposals(NewProposals proposals, CustomStates states, Organisations organisations) {
        this.organisations = organisations;
        this.proposals = proposals;
        this.states = states;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.DECIDIM_PROPOSALS;
    }

    @Override
    public Outcome take(ImportOfATable table, List<TableRow> rows, boolean write) {
        var faults = new ArrayList<Fault>();
        var taken = new ArrayList<NewProposal>();
        var seen = new HashSet<String>();
        int ignored = 0;
        for (var one : rows) {
            var row = new DecidimRow(one);
            var fault = fault(row);
            if (fault != null) {
                faults.add(fault);
            } else if (row.isAmendment() || component(table, row) == null || !seen.add(row.id())) {
                ignored++;
            } else {
                taken.add(proposal(table, row));
            }
        }
        var source = table.mapping().source();
        var known = proposals.known(
                source, taken.stream().map(one -> String.valueOf(one.key())).toList());
        var fresh = taken.stream().filter(one -> !known.contains(one.key())).toList();
        int added = write ? proposals.add(source, fresh) : fresh.size();
        return new Outcome(added, taken.size() - added, ignored, faults);
    }

    private static @Nullable Fault fault(DecidimRow row) {
        long line = row.row().line();
        if (row.id().isEmpty()) {
            return Fault.of(line, "id", "missing", "");
        }
        if (row.languages().isEmpty()) {
            return Fault.of(line, "title", "missing", "");
        }
        var published = row.row().text("published_at");
        if (!published.isEmpty() && ForeignText.moment(published) == null) {
            return Fault.of(line, "published_at", "no-date", published);
        }
        return null;
    }

    private static @Nullable Long component(ImportOfATable table, DecidimRow row) {
        var target = table.mapping().components().getOrDefault(row.component(), Long.toString(table.component()));
        return target.isEmpty() ? null : Long.valueOf(target);
    }

    private NewProposal proposal(ImportOfATable table, DecidimRow row) {
        var mapping = table.mapping();
        var own = CurrentTenant.get().locales();
        var language = String.valueOf(row.language(mapping.languages()));
        var state = state(mapping, row);
        var custom = custom(state);
        var standing = custom == null ? Standing.parse(state).orElse(Standing.PUBLISHED) : custom.standing();
        var answer = mapping.answers() && standing.isAnswer() ? row.texts("answer", own) : Map.<String, String>of();
        var title = row.text("title", language).replaceAll("\\s+", " ");
        var authors = row.authors();
        var theme = mapping.themes().getOrDefault(row.theme(mapping.languages()), "");
        var address = row.address();
        return new NewProposal(
                "decidim:" + mapping.source() + ":" + row.id(),
                row.id(),
                java.util.Objects.requireNonNull(component(table, row)),
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                row.text("body", language),
                authors.isEmpty() ? organisations.current().name().in(own.getFirst()) : String.join(", ", authors),
                authors,
                authors.isEmpty() ? "official" : "participant",
                theme.matches("\\d{1,18}") ? Long.valueOf(theme) : null,
                standing.key(),
                custom == null ? null : custom.id(),
                orNull(answer),
                standing.isAnswer() ? answered(row) : null,
                mapping.answers() ? AnswerForm.amount(row.row().text("cost")) : null,
                mapping.answers() ? orNull(row.texts("cost_report", own)) : null,
                mapping.answers() ? orNull(row.texts("execution_period", own)) : null,
                moment(row, "published_at", "created_at"),
                mapping.supports() ? row.supports() : 0,
                address == null || row.row().text("url").isEmpty() ? null : address.getPath(),
                others(row, language, own),
                ForeignText.plain(row.row().text("address")),
                ForeignText.latitude(row.row()),
                ForeignText.longitude(row.row()));
    }

    private static String state(Mapping mapping, DecidimRow row) {
        var word = row.state();
        return word.isEmpty() || word.equals("withdrawn")
                ? word
                : mapping.states().getOrDefault(word, Standing.EVALUATING.key());
    }

    private @Nullable CustomState custom(String state) {
        return state.startsWith("own-")
                ? states.find(Long.parseLong(state.substring(4))).orElse(null)
                : null;
    }

    private static @Nullable String answered(DecidimRow row) {
        var at = moment(row, "answered_at", "state_published_at");
        return at == null ? Instant.now().toString() : at;
    }

    private static @Nullable String moment(DecidimRow row, String... columns) {
        for (var column : columns) {
            var moment = ForeignText.moment(row.row().text(column));
            if (moment != null) {
                return moment.toString();
            }
        }
        return null;
    }

    /** The text in the other languages of the organisation, under its title. */
    private static Map<String, String> others(DecidimRow row, String taken, List<Locale> own) {
        var others = new LinkedHashMap<String, String>();
        for (var language : own) {
            var key = language.getLanguage();
            if (!key.equals(taken) && row.languages().contains(key)) {
                others.put(key, row.text("title", key) + "\n\n" + row.text("body", key));
            }
        }
        return others;
    }

    private static @Nullable Map<String, String> orNull(Map<String, String> texts) {
        return texts.isEmpty() ? null : texts;
    }
}

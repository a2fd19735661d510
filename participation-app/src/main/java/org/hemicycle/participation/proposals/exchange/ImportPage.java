package org.hemicycle.participation.proposals.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.Standing;
import org.hemicycle.participation.proposals.curation.InputChoices.Choices;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/**
 * A file on its way in.
 *
 * @param suggested what the form of the mapping begins with
 */
record ImportPage(ImportOfATable table, Choices choices, Mapping suggested) {
    static ImportPage of(ImportOfATable table, Choices choices) {
        var mapping = table.mapping();
        return new ImportPage(table, choices, mapping.source().isEmpty() ? suggestion(table, choices) : mapping);
    }

    boolean is(String state) {
        return table.state().key().equals(state);
    }

    boolean isMapped() {
        return table.kind() == ImportKind.DECIDIM_PROPOSALS;
    }

    /** In hundredths; 0 where the number of rows is not known yet. */
    int percent() {
        return table.total() == 0 ? 0 : Math.min(100, table.read() * 100 / table.total());
    }

    List<Option> languages(Texts t) {
        var none = Stream.of(Option.of("", t.get("proposals.import.no-language")));
        var found = table.found().languages().entrySet().stream()
                .map(one -> Option.of(
                        one.getKey(),
                        t.get(
                                "proposals.import.counted",
                                Locale.forLanguageTag(one.getKey().replace('_', '-'))
                                        .getDisplayLanguage(t.locale()),
                                one.getValue())));
        return Stream.concat(none, found).toList();
    }

    String language(int rank) {
        return rank < suggested.languages().size() ? suggested.languages().get(rank) : "";
    }

    List<Option> components(Texts t) {
        return Choices.options(choices.components(), t.locale(), Option.of("", t.get("proposals.import.ignore")));
    }

    List<Option> themes(Texts t) {
        return Choices.options(
                choices.themes(),
                t.locale(),
                Option.of("", t.get("proposal.new.no-theme")),
                Option.of("new", t.get("proposals.import.new-theme")));
    }

    List<Option> states(Texts t) {
        var all = new ArrayList<Option>();
        Stream.of(Standing.PUBLISHED, Standing.EVALUATING, Standing.ACCEPTED, Standing.REJECTED)
                .forEach(one -> all.add(Option.of(one.key(), t.get("proposal.state." + one.key()))));
        choices.states().stream()
                .filter(one -> one.within() == table.component())
                .forEach(one -> all.add(Option.of("own-" + one.id(), one.name().in(t.locale()))));
        return all;
    }

    private static Mapping suggestion(ImportOfATable table, Choices choices) {
        var found = table.found();
        var languages = new LinkedHashSet<String>();
        CurrentTenant.get().locales().stream()
                .map(Locale::getLanguage)
                .filter(found.languages()::containsKey)
                .forEach(languages::add);
        found.languages().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> languages.add(one.getKey()));
        return new Mapping(
                found.source(),
                List.copyOf(languages),
                Map.of(),
                Suggestions.themes(found, choices),
                Suggestions.states(found),
                true,
                true);
    }
}

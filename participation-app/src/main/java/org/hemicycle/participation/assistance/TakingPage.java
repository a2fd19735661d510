package org.hemicycle.participation.assistance;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.ProposalDraft;
import org.hemicycle.participation.proposals.TakenProposal;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.ThemeChoice;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The form that takes down a proposal, empty after each, with the latest below.
 *
 * @param edited the one that is corrected; null for a new one
 */
record TakingPage(
        Workshop workshop,
        List<Place> places,
        List<ThemeChoice> themes,
        ProposalsSettings rules,
        ProposalDraft draft,
        String name,
        FormErrors errors,
        @Nullable TakenProposal edited,
        List<TakenProposal> latest,
        long count) {
    boolean mayTake() {
        return workshop.isOpen() && !places.isEmpty();
    }

    WorkshopTabs tabs() {
        return new WorkshopTabs(workshop);
    }

    String action() {
        return workshop.path() + "/proposals" + (edited == null ? "" : "/" + edited.id());
    }

    String title() {
        return draft.title() == null ? "" : draft.title();
    }

    String body() {
        return draft.body() == null ? "" : draft.body();
    }

    String theme() {
        return draft.theme() == null ? "" : draft.theme().toString();
    }

    String component() {
        return Long.toString(draft.component());
    }

    List<Option> components(Texts t) {
        return Places.options(places, t);
    }

    List<Option> themeOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("assistance.no-theme"))),
                        themes.stream()
                                .map(theme -> Option.of(
                                        Long.toString(theme.id()), theme.name().in(t.locale()))))
                .toList();
    }
}

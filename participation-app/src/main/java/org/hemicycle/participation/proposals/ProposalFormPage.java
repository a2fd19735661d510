package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.ThemeChoice;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form of a new proposal; {@code open} is false when the phase no longer takes any, and what was written is only kept. */
record ProposalFormPage(
        Place place,
        ProposalDraft draft,
        FormErrors errors,
        List<ThemeChoice> themes,
        ProposalsSettings settings,
        boolean open) {
    ProposalFormPage {
        themes = List.copyOf(themes);
    }

    String title() {
        return draft.title() == null ? "" : draft.title();
    }

    String body() {
        return draft.body() == null ? "" : draft.body();
    }

    /** Whether there is something written that must not be lost. */
    boolean written() {
        return !title().isBlank() || !body().isBlank();
    }

    List<Option> themeOptions(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("", t.get("proposal.new.no-theme"))),
                        themes.stream()
                                .map(theme -> Option.of(
                                        Long.toString(theme.id()), theme.name().in(t.locale()))))
                .toList();
    }

    String themeValue() {
        return draft.theme() == null ? "" : draft.theme().toString();
    }

    String listPath() {
        return place.spacePath() + "/proposals";
    }
}

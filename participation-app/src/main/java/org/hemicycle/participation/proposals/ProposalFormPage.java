package org.hemicycle.participation.proposals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.participation.proposals.drafts.KeptDraft;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.spaces.ThemeChoice;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;
import org.jspecify.annotations.Nullable;

/** The form of a new proposal; {@code open} is false when the phase no longer takes any, and what was written is only kept. */
public record ProposalFormPage(
        Place place,
        ProposalDraft draft,
        FormErrors errors,
        List<ThemeChoice> themes,
        List<ThemeChoice> territories,
        ProposalsSettings settings,
        boolean open,
        @Nullable KeptDraft begun) {
    public ProposalFormPage {
        themes = List.copyOf(themes);
        territories = List.copyOf(territories);
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

    /** One of the two trees as choices; empty where there is none. */
    List<Option> options(String kind, Texts t) {
        var tree = kind.equals("theme") ? themes : territories;
        return tree.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(Option.of("", t.get("proposal.new.no-" + kind))),
                                tree.stream()
                                        .map(theme -> Option.of(
                                                Long.toString(theme.id()),
                                                theme.name().in(t.locale()))))
                        .toList();
    }

    String themeValue() {
        return draft.theme() == null ? "" : draft.theme().toString();
    }

    String territoryValue() {
        return draft.territory() == null ? "" : draft.territory().toString();
    }

    String address() {
        return draft.address() == null ? "" : draft.address();
    }

    List<Option> aids(Texts t) {
        return Stream.of("offer", "request")
                .map(kind -> Option.of(kind, t.get("proposal.aid." + kind + ".long")))
                .toList();
    }

    Set<String> aid() {
        return Set.of(draft.kindOfAid() == null ? "request" : draft.kindOfAid());
    }

    /** Where the form goes first: to be read again, or to be published at once. */
    String action() {
        return settings.preview() && !settings.suggestions() ? "/proposals/drafts" : "/proposals";
    }

    boolean keepsDrafts() {
        return action().endsWith("/drafts");
    }

    /** Beginning of the keys of the sentences that differ with the use. */
    String use() {
        return "proposal.new." + settings.preset();
    }

    String listPath() {
        return ListAddress.of(place);
    }
}

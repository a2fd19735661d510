package org.hemicycle.participation.proposals.answers;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.proposals.notes.NotesPage;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** The form of the official answer to a proposal. */
record AnswerPage(
        AnsweredProposal proposal, AnswerForm form, FormErrors errors, List<Locale> languages, NotesPage notes) {
    List<Option> states(Texts t) {
        return StateOptions.of(proposal, t);
    }

    String path() {
        return "/admin/proposals/" + proposal.id();
    }
}

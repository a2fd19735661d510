package org.hemicycle.participation.proposals.evaluation;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.proposals.answers.AnswerForm;
import org.hemicycle.participation.proposals.answers.AnsweredProposal;
import org.hemicycle.participation.proposals.answers.StateOptions;
import org.hemicycle.participation.proposals.notes.NotesPage;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** A proposal as its evaluator sees it: the text, the notes, the answer they propose. */
record EvaluatedPage(AnsweredProposal proposal, AnswerForm form, List<Locale> languages, NotesPage notes) {
    String path() {
        return "/admin/evaluation/" + proposal.id();
    }

    List<Option> states(Texts t) {
        return StateOptions.of(proposal, t);
    }
}

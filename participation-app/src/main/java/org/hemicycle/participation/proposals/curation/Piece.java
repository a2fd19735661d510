package org.hemicycle.participation.proposals.curation;

import org.hemicycle.participation.prose.WrittenForm;
import org.hemicycle.provisioning.modules.proposals.ProposalsSettings;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;

/** A title and a text as a form of the staff sends them. */
record Piece(String title, String body) {
    /** Reads the fields with this ending. */
    static Piece of(WrittenForm form, String ending) {
        return new Piece(form.text("title" + ending).replaceAll("\\s+", " "), form.text("body" + ending));
    }

    boolean isEmpty() {
        return title.isEmpty() && body.isEmpty();
    }

    FormErrors check(FormErrors errors, String ending, ProposalsSettings rules) {
        var found = errors;
        if (title.length() < rules.titleMin()) {
            found = found.and("title" + ending, Message.of("proposal.title.too-short", rules.titleMin()));
        } else if (title.length() > rules.titleMax()) {
            found = found.and(
                    "title" + ending, Message.of("proposal.title.too-long", rules.titleMax(), title.length()));
        }
        if (body.length() < rules.bodyMin()) {
            found = found.and("body" + ending, Message.of("proposal.body.too-short", rules.bodyMin()));
        }
        return found;
    }
}

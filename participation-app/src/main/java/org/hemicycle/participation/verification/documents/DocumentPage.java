package org.hemicycle.participation.verification.documents;

import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * The form for a paper, or what has become of it.
 *
 * @param papers which papers are accepted, in the organisation's words
 * @param refusal why the last one was not accepted, in the words of staff; null when it was, or there is none
 */
record DocumentPage(Way way, String papers, @Nullable String refusal, FormErrors errors, String next) {
    boolean isWaiting() {
        return way.waiting() != null;
    }

    Message why() {
        return Message.of("verification.document.was-refused", Message.of(refusal == null ? "" : refusal));
    }
}

package org.hemicycle.manager.console.audit;

import java.util.List;
import org.hemicycle.manager.audit.Hold;
import org.hemicycle.manager.audit.Keeping;
import org.hemicycle.manager.audit.Verdict;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * How the trail is kept.
 *
 * @param days as typed
 * @param head a noted head, as typed
 * @param verdict of the verification that was asked for; null where none was
 */
record KeepingPage(
        Keeping.Retention retention,
        String days,
        List<Hold> holds,
        String reason,
        String head,
        @Nullable Verdict verdict,
        FormErrors errors) {
    Verdict.@Nullable Intact intact() {
        return verdict instanceof Verdict.Intact intact ? intact : null;
    }

    Verdict.@Nullable Broken broken() {
        return verdict instanceof Verdict.Broken broken ? broken : null;
    }
}

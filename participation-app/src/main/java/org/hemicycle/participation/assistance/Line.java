package org.hemicycle.participation.assistance;

import java.util.List;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * A contribution on a line that was pasted.
 *
 * @param number counted from 1, as the facilitator sees it
 * @param errors what is wrong with it
 */
record Line(
        long number,
        String title,
        String body,
        String name,
        @Nullable Long theme,
        FormErrors errors) {
    List<Message> wrong() {
        return List.copyOf(errors.byField().values());
    }
}

package org.hemicycle.participation.moderation.effort;

import java.util.List;
import org.hemicycle.provisioning.effort.Challenge;

/**
 * A contribution that waits in the browser for its work.
 *
 * @param target where it was going
 * @param fields what it was made of, to be sent again
 */
record WorkPage(String target, List<Field> fields, Challenge challenge) {
    WorkPage {
        fields = List.copyOf(fields);
    }

    /** A field of the form that was sent. */
    record Field(String name, String value) {}
}

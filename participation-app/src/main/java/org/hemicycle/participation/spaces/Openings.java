package org.hemicycle.participation.spaces;

import java.time.Instant;
import java.util.Set;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Which actions are open in a space now, and by which phase; a space without phases is open for everything. */
public sealed interface Openings {

    /** Whether people may do {@code action} (a key such as {@code propose}) now. */
    boolean allow(String action);

    /**
     * The space lasts, and has no phases.
     *
     * @param withheld actions of modules that are read-only
     */
    record Always(Set<String> withheld) implements Openings {
        public Always {
            withheld = Set.copyOf(withheld);
        }

        @Override
        public boolean allow(String action) {
            return !withheld.contains(action);
        }
    }

    /** The phase that is active decides. */
    record During(
            LocalizedText phase,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            Set<String> actions) implements Openings {
        public During {
            actions = Set.copyOf(actions);
        }

        @Override
        public boolean allow(String action) {
            return actions.contains(action);
        }
    }

    /** The whole organisation is an archive. */
    record Archived() implements Openings {
        @Override
        public boolean allow(String action) {
            return false;
        }
    }

    /** Only members take part, and the reader is none. */
    record MembersOnly() implements Openings {
        @Override
        public boolean allow(String action) {
            return false;
        }
    }

    /** The space is not published yet: staff, and who has a preview link, look at it beforehand. */
    record NotYet() implements Openings {
        @Override
        public boolean allow(String action) {
            return false;
        }
    }

    /** No phase is active: everything can be read, nothing done. */
    record Closed() implements Openings {
        @Override
        public boolean allow(String action) {
            return false;
        }
    }
}

package org.hemicycle.participation.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.hemicycle.participation.modules.Power;
import org.hemicycle.participation.modules.Powers;
import org.hemicycle.participation.prose.Gathering;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A workshop or a desk.
 *
 * @param space number of the space that it is about; null for the whole organisation
 * @param present how many people are there
 * @param closedAt since when nothing is taken down or changed any more; null while it is open
 */
record Workshop(
        long id,
        WorkshopKind kind,
        @Nullable Long space,
        @Nullable LocalizedText spaceTitle,
        LocalizedText name,
        String place,
        LocalDate heldOn,
        int present,
        @Nullable Instant closedAt) {
    boolean isOpen() {
        return closedAt == null;
    }

    boolean isDesk() {
        return kind == WorkshopKind.DESK;
    }

    Gathering gathering() {
        return new Gathering(id, name, heldOn);
    }

    String path() {
        return "/admin/workshops/" + id;
    }

    /** Whether somebody with these powers may reopen it: those who edit the space, not whoever facilitates. */
    boolean mayBeReopenedBy(Powers reader) {
        return space == null ? reader.has(Power.EDIT) : reader.has(Power.EDIT, space);
    }
}

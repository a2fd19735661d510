package org.hemicycle.participation.spaces;

import org.jspecify.annotations.Nullable;

/** Where a page of spaces goes on: after this place in their order. */
record SpaceKey(int position, long id) {
    /** By how much what is promoted comes before all others. */
    static final int PROMOTED = 1_000_000;

    static final SpaceKey START = new SpaceKey(Integer.MIN_VALUE, 0);

    /** The key that an address names; the start when it names none. */
    static SpaceKey of(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split("_", -1);
        try {
            return parts.length == 2 ? new SpaceKey(Integer.parseInt(parts[0]), Long.parseLong(parts[1])) : START;
        } catch (NumberFormatException _) {
            return START;
        }
    }

    static SpaceKey of(SpaceCard card) {
        return new SpaceKey(card.promoted() ? card.position() - PROMOTED : card.position(), card.id());
    }

    @Override
    public String toString() {
        return position + "_" + id;
    }
}

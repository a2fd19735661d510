package org.hemicycle.participation.proposals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the form sends it.
 *
 * @param submission the key that makes a double click one proposal
 * @param address where it is, in words
 * @param latitude where it is on the map; null for nowhere
 * @param aid {@code offer} or {@code request} of mutual aid; null for neither
 * @param anonymous whether the name is kept from the public
 */
public record ProposalDraft(
        long component,
        @Nullable String title,
        @Nullable String body,
        @Nullable Long theme,
        @Nullable String submission,
        @Nullable Long territory,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String aid,
        @Nullable Boolean anonymous) {
    private static final int LONGEST_ADDRESS = 200;

    /** Without a place, and signed. */
    public ProposalDraft(
            long component,
            @Nullable String title,
            @Nullable String body,
            @Nullable Long theme,
            @Nullable String submission) {
        this(component, title, body, theme, submission, null, null, null, null, null, null);
    }

    /** An empty form for this component. */
    public static ProposalDraft empty(long component, String submission) {
        return new ProposalDraft(component, "", "", null, submission);
    }

    /** The title in one line. */
    public String cleanTitle() {
        return title == null ? "" : title.strip().replaceAll("\\s+", " ");
    }

    /** The text without blanks around it. */
    public String cleanBody() {
        return body == null ? "" : body.strip().replace("\r\n", "\n");
    }

    /** The address in one line, not longer than one is. */
    public String cleanAddress() {
        var line = address == null ? "" : address.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_ADDRESS ? line : line.substring(0, LONGEST_ADDRESS);
    }

    public boolean hidesTheName() {
        return Boolean.TRUE.equals(anonymous);
    }

    /** What kind of help; null for what is none. */
    public @Nullable String kindOfAid() {
        return "offer".equals(aid) || "request".equals(aid) ? aid : null;
    }

    /** Whether it has a place on earth. */
    public boolean isPlaced() {
        return latitude != null && longitude != null && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
    }

    /** The same at another place. */
    public ProposalDraft at(@Nullable Double north, @Nullable Double east) {
        return new ProposalDraft(
                component, title, body, theme, submission, territory, address, north, east, aid, anonymous);
    }

    /** The same with another title. */
    public ProposalDraft entitled(String other) {
        return new ProposalDraft(
                component, other, body, theme, submission, territory, address, latitude, longitude, aid, anonymous);
    }

    /** The same with a key, if it has none. */
    public ProposalDraft keyed() {
        return submission != null && !submission.isBlank()
                ? this
                : new ProposalDraft(
                        component,
                        title,
                        body,
                        theme,
                        UUID.randomUUID().toString(),
                        territory,
                        address,
                        latitude,
                        longitude,
                        aid,
                        anonymous);
    }
}

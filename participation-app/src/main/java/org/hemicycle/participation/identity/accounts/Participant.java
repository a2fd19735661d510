package org.hemicycle.participation.identity.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.identity.Grant;
import org.hemicycle.participation.identity.ParticipantId;
import org.hemicycle.participation.identity.Proof;
import org.hemicycle.participation.identity.Role;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.letters.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A person as this organisation knows them.
 *
 * @param email null for those who sign in without one
 * @param passwordHash null for those who sign in by link only
 * @param confirmedAt when the address was proved to be theirs
 */
public record Participant(
        ParticipantId id,
        @Nullable EmailAddress email,
        String name,
        @Nullable String passwordHash,
        Locale language,
        List<Grant> grants,
        int terms,
        @Nullable Instant confirmedAt,
        @Nullable Instant disabledAt) {
    /** The address as text, empty for who has none. */
    public String address() {
        return email == null ? "" : email.value();
    }

    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether the account is one that its owner may enter, having proved who they are. */
    public boolean mayEnter() {
        return isConfirmed() && !isDisabled();
    }

    public boolean isAdministrator() {
        return grants.contains(new Grant(Role.ADMINISTRATOR, null));
    }

    /** This person, having proved it so. */
    public SignedIn signedIn(Proof proof) {
        return new SignedIn(id, name, email == null ? null : email.value(), grants, proof, terms);
    }
}

package org.hemicycle.participation.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says of somebody who has just proved there who they are. It is passed on within the transaction and
 * stored by nobody as it is.
 *
 * @param provider key of the provider in this organisation, {@code franceconnect}
 * @param subject by which the provider knows the person; the same person always has the same
 * @param birthdate as OpenID Connect writes it: {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; null where nothing was said
 * @param postalCode of the home; null where nothing was said
 */
public record VouchedFacts(
        ParticipantId participant,
        String provider,
        String subject,
        @Nullable String birthdate,
        @Nullable String postalCode) {
    @Override
    public String toString() {
        return "VouchedFacts[" + participant + ", " + provider + "]";
    }
}

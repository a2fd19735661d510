package org.hemicycle.participation.proposals;

import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.prose.Byline;
import org.jspecify.annotations.Nullable;

/** Who brings a proposal: a participant, or somebody at a workshop for whom it is taken down. */
public record Author(@Nullable Long participant, Byline byline) {
    public static Author of(SignedIn person) {
        return new Author(person.id().value(), new Byline(person.name(), null));
    }

    String origin() {
        return byline.inPerson() ? "workshop" : "participant";
    }

    @Nullable
    Long workshop() {
        return byline.gathering() == null ? null : byline.gathering().id();
    }
}

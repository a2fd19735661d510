package org.hemicycle.participation.discussions;

import java.util.Optional;
import org.hemicycle.participation.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that is discussed: the module that has such things contributes a bean, so that a comment has a page of its own wherever
 * it stands. Runs inside a transaction of the bound organisation.
 */
public interface Discussable {
    /** The word for the kind, as in {@link Subject}. */
    String type();

    /** The thing, if this reader may read it. */
    Optional<Discussed> find(long id, @Nullable SignedIn reader);
}

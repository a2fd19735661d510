package org.hemicycle.participation.identity;

import java.util.List;

/** A way of signing in that another module brings to the sign-in page: each is a bean. Asked with the organisation bound. */
public interface SignInWay {
    /** The buttons that the organisation shows now; none where it has not set this way up. */
    List<Offer> offers(Next next);
}

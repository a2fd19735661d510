package org.hemicycle.participation.identity.factors;

import org.hemicycle.participation.identity.Next;
import org.hemicycle.themes.web.Requests;

/** Asks somebody to protect the account. */
public record EnrolmentPage(Next next, boolean staff) {
    public String nextEncoded() {
        return Requests.encoded(next.path());
    }
}

package org.hemicycle.provisioning.requests;

import java.util.Locale;

/** What came of a request. */
public sealed interface Answer {

    /** It is being done; a run is on its way. */
    record Accepted() implements Answer {}

    /** It may not be, and why. */
    record Refused(Refusal reason) implements Answer {}

    /** Why a request may not be; the data plane finds the code in the column {@code refusal}. */
    enum Refusal {
        UNKNOWN_KIND,
        UNKNOWN_MODULE,
        MODULE_NOT_ALLOWED,
        MODULE_IN_USE,
        NOT_ACTIVE,
        NAME_MALFORMED,
        NAME_OURS,
        NAME_RESERVED,
        NAME_LOOKS_ALIKE,
        NAME_TAKEN,
        TOO_MANY_NAMES,
        UNKNOWN_NAME,
        NAME_NOT_VERIFIED,
        PRACTICE_MALFORMED,
        TOO_MANY_PRACTICES;

        /** The code in the column. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

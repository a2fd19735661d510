package org.hemicycle.participation.privacy.succession;

import org.jspecify.annotations.Nullable;

/**
 * Asks whether the account may carry over.
 *
 * @param next where the person was going
 * @param refused what stood in the way of a refusal: key of a sentence
 */
record SuccessionPage(
        Succession succession, String next, @Nullable String refused) {}

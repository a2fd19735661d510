package org.hemicycle.participation.verification.post;

import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** @param asked the letter that is on its way; null when none is */
record LetterPage(Way way, PostalCodes.@Nullable Asked asked, PostalAddress address, FormErrors errors, String next) {}

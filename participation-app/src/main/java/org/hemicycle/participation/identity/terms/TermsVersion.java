package org.hemicycle.participation.identity.terms;

import java.time.Instant;
import org.hemicycle.provisioning.registry.LocalizedText;

/**
 * Terms of use as they were published once; never changed afterwards.
 *
 * @param notable whether who had accepted those before must accept these
 * @param changes what has changed, in a sentence; empty in the first version
 */
record TermsVersion(int version, LocalizedText body, boolean notable, LocalizedText changes, Instant publishedAt) {}

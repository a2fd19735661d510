package org.hemicycle.participation.identity.terms;

/** One version to read, and whether it is the one that holds. */
record TermsPage(TermsVersion terms, boolean current) {}

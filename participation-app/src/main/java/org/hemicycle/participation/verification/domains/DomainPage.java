package org.hemicycle.participation.verification.domains;

import org.hemicycle.participation.verification.authorisations.Way;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/** @param address the confirmed one; null for none */
record DomainPage(Way way, @Nullable String address, boolean recognised, FormErrors errors, String next) {}

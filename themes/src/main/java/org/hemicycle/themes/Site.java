package org.hemicycle.themes;

import org.jspecify.annotations.Nullable;

/** Whose page it is: the organisation (or the platform itself), its logo if it gave one, and its look. */
public record Site(String name, String home, @Nullable String logo, Theme theme) {}

package org.hemicycle.participation.spaces;

import java.util.List;
import java.util.Locale;

/** The themes, to be named in each language. */
record ThemesPage(List<ThemeChoice> themes, List<Locale> languages) {}

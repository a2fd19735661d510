/**
 * Moderation: people report what breaks the rules, moderators hide it with reasons or keep it, authors appeal. Before that, words, links
 * and what looks like spam are held back. It knows things only as {@code modules.Reportable}; the modules of things ask {@link
 * org.hemicycle.participation.moderation.Screening} before they publish.
 */
@ApplicationModule(allowedDependencies = {"tenancy", "layout", "modules", "identity", "letters", "prose", "spaces"})
@NullMarked
package org.hemicycle.participation.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** People say what breaks the rules, with an account or without. */
@NullMarked
package org.hemicycle.participation.moderation.reports;

import org.jspecify.annotations.NullMarked;

/** Proof of work while an organisation is under attack, and the slower way by mail. */
@NullMarked
package org.hemicycle.participation.moderation.effort;

import org.jspecify.annotations.NullMarked;

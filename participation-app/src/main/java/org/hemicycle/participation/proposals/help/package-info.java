/** Mutual aid: people write to whoever offers or asks for help, through the platform, and nobody's address is shown; who has been helped says so. */
@NullMarked
package org.hemicycle.participation.proposals.help;

import org.jspecify.annotations.NullMarked;

/** How administrators open spaces, give them phases and components, and publish them: the aggregate with its verbs. */
@NullMarked
package org.hemicycle.participation.spaces.administration;

import org.jspecify.annotations.NullMarked;

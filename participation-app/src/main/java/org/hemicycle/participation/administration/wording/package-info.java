/** The words of the interface, in place of which an organisation may put its own: found by the sentence that one sees. */
@NullMarked
package org.hemicycle.participation.administration.wording;

import org.jspecify.annotations.NullMarked;

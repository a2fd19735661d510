/** A code that comes by post to the address that somebody gives. */
@NullMarked
package org.hemicycle.participation.verification.post;

import org.jspecify.annotations.NullMarked;

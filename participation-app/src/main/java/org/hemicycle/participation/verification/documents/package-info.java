/** A picture of a paper, looked at by staff and deleted as soon as they have decided. */
@NullMarked
package org.hemicycle.participation.verification.documents;

import org.jspecify.annotations.NullMarked;

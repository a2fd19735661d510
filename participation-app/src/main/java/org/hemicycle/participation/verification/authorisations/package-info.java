/** What has been granted to whom, until when, and what is known of them by it. */
@NullMarked
package org.hemicycle.participation.verification.authorisations;

import org.jspecify.annotations.NullMarked;

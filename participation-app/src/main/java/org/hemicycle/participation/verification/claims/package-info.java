/** What an identity provider vouches for: age and residence. */
@NullMarked
package org.hemicycle.participation.verification.claims;

import org.jspecify.annotations.NullMarked;

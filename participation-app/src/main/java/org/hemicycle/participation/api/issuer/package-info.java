/** The organisation as an issuer of tokens: OpenID Connect for its other sites, tokens for its programs. */
@NullMarked
package org.hemicycle.participation.api.issuer;

import org.jspecify.annotations.NullMarked;

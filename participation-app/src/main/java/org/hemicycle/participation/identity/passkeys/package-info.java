/**
 * Passkeys: what a telephone, a computer or a security key holds instead of a password. Each belongs to the host name at which it
 * was registered, never to the base domain; a former first host name that the organisation still has keeps its passkeys working.
 */
@NullMarked
package org.hemicycle.participation.identity.passkeys;

import org.jspecify.annotations.NullMarked;

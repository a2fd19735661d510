/**
 * By what people prove who they are besides a password and a mailbox: authenticator applications, recovery codes; and the page
 * that asks for a proof once more.
 */
@NullMarked
package org.hemicycle.participation.identity.factors;

import org.jspecify.annotations.NullMarked;

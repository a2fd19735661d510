/** How participants prove who they are, by a password or by a link, and how a session begins. */
@NullMarked
package org.hemicycle.participation.identity.signin;

import org.jspecify.annotations.NullMarked;

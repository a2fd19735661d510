/** Signing in, and the operator's own page. */
@NullMarked
package org.hemicycle.manager.console.account;

import org.jspecify.annotations.NullMarked;

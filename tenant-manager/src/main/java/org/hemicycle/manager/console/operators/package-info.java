/** The operators themselves, in the hands of the owners: invitations, roles, who may come in. */
@NullMarked
package org.hemicycle.manager.console.operators;

import org.jspecify.annotations.NullMarked;

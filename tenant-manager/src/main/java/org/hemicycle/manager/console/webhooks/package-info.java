/** Webhooks: where events are told, and what became of each. */
@NullMarked
package org.hemicycle.manager.console.webhooks;

import org.jspecify.annotations.NullMarked;

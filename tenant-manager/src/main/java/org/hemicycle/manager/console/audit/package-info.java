/** The audit trail: search it, take it away, verify it, keep it. */
@NullMarked
package org.hemicycle.manager.console.audit;

import org.jspecify.annotations.NullMarked;

/** Proposals of participants, and their supports. */
@NullMarked
package org.hemicycle.provisioning.modules.proposals;

import org.jspecify.annotations.NullMarked;

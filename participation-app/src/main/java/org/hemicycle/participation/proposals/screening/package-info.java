/** What is held back before a proposal is published. */
@NullMarked
package org.hemicycle.participation.proposals.screening;

import org.jspecify.annotations.NullMarked;

/** The rules of proposals as they are in one place and phase. */
@NullMarked
package org.hemicycle.participation.proposals.rules;

import org.jspecify.annotations.NullMarked;

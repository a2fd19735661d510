/** What administrators demand of people for each action of a component. */
@NullMarked
package org.hemicycle.participation.verification.conditions;

import org.jspecify.annotations.NullMarked;

/** Bodies that last: what they are for, who sits in them, how they stand in a tree, and how they end. */
@NullMarked
package org.hemicycle.participation.spaces.assemblies;

import org.jspecify.annotations.NullMarked;

/** What surrounds every page of the operators' console: its frame, its languages, and its error pages. */
@NullMarked
package org.hemicycle.manager.layout;

import org.jspecify.annotations.NullMarked;

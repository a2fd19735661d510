/**
 * Maps of proposals, drawn by the server: outlines that an administrator gave, and a mark for each place. Pictures of the ground come
 * from somebody else's server, and only for readers who have agreed to that.
 */
@NullMarked
package org.hemicycle.participation.proposals.map;

import org.jspecify.annotations.NullMarked;

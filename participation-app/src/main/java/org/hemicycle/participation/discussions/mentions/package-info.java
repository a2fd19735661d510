/** Who is named in a comment: linked, and told by mail if they wish. */
@NullMarked
package org.hemicycle.participation.discussions.mentions;

import org.jspecify.annotations.NullMarked;

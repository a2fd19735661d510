/** What organisations use, side by side. */
@NullMarked
package org.hemicycle.manager.console.usage;

import org.jspecify.annotations.NullMarked;

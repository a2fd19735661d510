@NullMarked
package org.hemicycle.participation.preview;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hemicycle.participation.spaces;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hemicycle.participation.usage;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hemicycle.participation.spaces.practices;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hemicycle.manager;

import org.jspecify.annotations.NullMarked;

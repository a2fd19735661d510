@NullMarked
package org.hemicycle.manager.imports;

import org.jspecify.annotations.NullMarked;

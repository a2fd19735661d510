@NullMarked
package org.hemicycle.manager.console;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hemicycle.manager.hostnames;

import org.jspecify.annotations.NullMarked;

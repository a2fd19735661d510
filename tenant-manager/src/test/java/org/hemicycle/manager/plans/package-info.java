@NullMarked
package org.hemicycle.manager.plans;

import org.jspecify.annotations.NullMarked;

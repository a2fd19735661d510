@NullMarked
package org.hemicycle.manager.configuration;

import org.jspecify.annotations.NullMarked;

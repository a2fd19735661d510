@NullMarked
package org.hemicycle.participation.tables;

import org.jspecify.annotations.NullMarked;

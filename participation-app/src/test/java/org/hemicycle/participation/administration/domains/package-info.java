@NullMarked
package org.hemicycle.participation.administration.domains;

import org.jspecify.annotations.NullMarked;

/** The shell of the API, and the resources that no feature has. */
@NullMarked
package org.hemicycle.participation.api.resources;

import org.jspecify.annotations.NullMarked;

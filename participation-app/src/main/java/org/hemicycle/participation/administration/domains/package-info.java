/**
 * The organisation's own domains as its administrators see them: what they wish is asked of the control plane, which claims, proves
 * and watches the names and writes how they stand into the home.
 */
@NullMarked
package org.hemicycle.participation.administration.domains;

import org.jspecify.annotations.NullMarked;

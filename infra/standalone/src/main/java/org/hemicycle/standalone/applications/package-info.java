/** The tenant manager and the participation app, run as production runs them: two processes of extracted jars. */
@NullMarked
package org.hemicycle.standalone.applications;

import org.jspecify.annotations.NullMarked;

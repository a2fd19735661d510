/**
 * Lists of organisations from a spreadsheet: read with tolerance, proposed line by line with all that is wrong, opened once somebody
 * has confirmed, and followed to the end whatever dies in between.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "audit", "operators", "organisations", "hostnames"})
package org.hemicycle.manager.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

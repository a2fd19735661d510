/**
 * Tables as files: CSV, JSON, XLSX and ODS, read and written row by row, so that a file of any length needs the memory of one row.
 * What a spreadsheet would run as a formula is written as text.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.hemicycle.participation.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/**
 * What a new space contains, by kind of organisation: a folder with a description, one CSV file per table and pictures,
 * loaded by COPY; its dates are written relative to the day of the creation. Uses {@code registry}, {@code storage}.
 */
@NullMarked
package org.hemicycle.provisioning.templates;

import org.jspecify.annotations.NullMarked;

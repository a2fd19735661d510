/** The home of an organisation in the database: its schema and role, created by a generated script, checked by fingerprint. */
@NullMarked
package org.hemicycle.provisioning.schema;

import org.jspecify.annotations.NullMarked;

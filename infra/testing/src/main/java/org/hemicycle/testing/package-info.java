/** Real parts for tests: a PostgreSQL, an S3, an SMTP server and a browser, each started once per JVM. */
@NullMarked
package org.hemicycle.testing;

import org.jspecify.annotations.NullMarked;

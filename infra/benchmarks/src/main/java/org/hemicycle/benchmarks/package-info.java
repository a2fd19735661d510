/**
 * Benchmarks: an installation of its own is started, and each number of the design is measured as a ratio between the product and a
 * limit, the two alternated in one run.
 */
@NullMarked
package org.hemicycle.benchmarks;

import org.jspecify.annotations.NullMarked;

/** What is wrong, and what to do about it. */
@NullMarked
package org.hemicycle.manager.console.issues;

import org.jspecify.annotations.NullMarked;

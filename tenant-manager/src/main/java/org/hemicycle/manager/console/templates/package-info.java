/** The library of templates, and the practices that organisations offer to one another. */
@NullMarked
package org.hemicycle.manager.console.templates;

import org.jspecify.annotations.NullMarked;

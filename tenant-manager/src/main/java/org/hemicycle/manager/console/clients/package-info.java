/** The programs that may use the API. */
@NullMarked
package org.hemicycle.manager.console.clients;

import org.jspecify.annotations.NullMarked;

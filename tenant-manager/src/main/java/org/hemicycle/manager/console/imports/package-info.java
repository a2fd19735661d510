/** Lists of organisations in the browser: chosen, looked at line by line, confirmed, followed, corrected. */
@NullMarked
package org.hemicycle.manager.console.imports;

import org.jspecify.annotations.NullMarked;

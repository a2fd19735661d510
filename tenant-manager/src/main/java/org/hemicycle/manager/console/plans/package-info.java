/** Plans, and what one organisation may use: its plan and the change of it, what it has used, what is granted to it for a time. */
@NullMarked
package org.hemicycle.manager.console.plans;

import org.jspecify.annotations.NullMarked;

/** The whole house, started by the one command that people use, and walked through in a browser by the three people it is for. */
@NullMarked
package org.hemicycle.endtoend;

import org.jspecify.annotations.NullMarked;

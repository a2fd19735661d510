@NullMarked
package org.hemicycle.manager.signup;

import org.jspecify.annotations.NullMarked;

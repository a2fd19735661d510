/** The tables every organisation has: itself, its participants, sessions and log. Always on. */
@NullMarked
package org.hemicycle.provisioning.modules.core;

import org.jspecify.annotations.NullMarked;

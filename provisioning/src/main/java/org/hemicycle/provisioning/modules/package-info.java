/** What each module declares about itself, seen by both applications. */
@NullMarked
package org.hemicycle.provisioning.modules;

import org.jspecify.annotations.NullMarked;

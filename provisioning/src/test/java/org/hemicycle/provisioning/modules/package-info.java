@NullMarked
package org.hemicycle.provisioning.modules;

import org.jspecify.annotations.NullMarked;

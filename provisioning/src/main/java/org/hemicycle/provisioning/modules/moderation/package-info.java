/** Reports, decisions, appeals and blocks, and what is held before it is published. */
@NullMarked
package org.hemicycle.provisioning.modules.moderation;

import org.jspecify.annotations.NullMarked;

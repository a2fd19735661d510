/** Debates: a question, what people say for and against, and a conclusion. */
@NullMarked
package org.hemicycle.provisioning.modules.debates;

import org.jspecify.annotations.NullMarked;

/** Pages of text written by the organisation. */
@NullMarked
package org.hemicycle.provisioning.modules.pages;

import org.jspecify.annotations.NullMarked;

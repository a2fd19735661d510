/**
 * Whether the space stands in the host's public directory, and with which words. Consent is the organisation's; the control plane, which is
 * asked by a row, shows the directory.
 */
@NullMarked
package org.hemicycle.participation.administration.directory;

import org.jspecify.annotations.NullMarked;

/**
 * What both planes say to each other of an organisation's own domains: what was found in the DNS, which records are wanted, and
 * the sheets on which the control plane writes it down in the organisation's home. Uses {@code registry} and {@code cells}.
 */
@NullMarked
package org.hemicycle.provisioning.hostnames;

import org.jspecify.annotations.NullMarked;

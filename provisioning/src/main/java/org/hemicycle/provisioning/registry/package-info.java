/** What an organisation is: its names, its place, its life cycle. The control plane writes it, the data plane reads a copy in memory. */
@NullMarked
package org.hemicycle.provisioning.registry;

import org.jspecify.annotations.NullMarked;

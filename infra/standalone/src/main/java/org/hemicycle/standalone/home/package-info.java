/** What belongs to one installation: its folder, ports, secrets and the facts it keeps between two starts. */
@NullMarked
package org.hemicycle.standalone.home;

import org.jspecify.annotations.NullMarked;

/** Announcements to administrators: the list, the form with its preview, who has read one. */
@NullMarked
package org.hemicycle.manager.console.announcements;

import org.jspecify.annotations.NullMarked;

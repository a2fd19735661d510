/** What the operator of the platform says to the administrators: on their start page until each has put it away, and by mail. */
@NullMarked
package org.hemicycle.participation.administration.announcements;

import org.jspecify.annotations.NullMarked;

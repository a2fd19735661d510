/** Insights: who came, who registered, who took part, as charts drawn by the server, each with its table. Nothing leaves the organisation. */
@NullMarked
package org.hemicycle.participation.administration.insights;

import org.jspecify.annotations.NullMarked;

/**
 * Proposals and answers as tables: taken out for staff and for everybody, brought in from spreadsheets and from Decidim. Files of any
 * length pass row by row; nothing is written before somebody has seen what would be.
 */
@NullMarked
package org.hemicycle.participation.proposals.exchange;

import org.jspecify.annotations.NullMarked;

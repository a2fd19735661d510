/** Proposals that are being written: kept while their authors type, read again beside similar ones, given files and a place, published. */
@NullMarked
package org.hemicycle.participation.proposals.drafts;

import org.jspecify.annotations.NullMarked;

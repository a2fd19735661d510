/** Official answers to proposals: written, prepared for later, published, and told to those whom they concern. */
@NullMarked
package org.hemicycle.participation.proposals.answers;

import org.jspecify.annotations.NullMarked;

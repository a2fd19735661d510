/**
 * Proof of work: a small sum that a browser does while a form is filled in, cheap for one person and dear for a thousand forms.
 * Nothing is kept on the server but what was used.
 */
@NullMarked
package org.hemicycle.provisioning.effort;

import org.jspecify.annotations.NullMarked;

/** Those who signed up, and what operators decide about them and about sign-up. */
@NullMarked
package org.hemicycle.manager.console.signups;

import org.jspecify.annotations.NullMarked;

/**
 * Another organisation has taken the space over: each participant is told by mail, is asked at the next page whether the account
 * may carry over, and is erased on refusal, or when the time to answer is over. What was published stays, without a name.
 */
@NullMarked
package org.hemicycle.participation.privacy.succession;

import org.jspecify.annotations.NullMarked;

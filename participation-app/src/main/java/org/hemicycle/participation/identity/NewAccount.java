package org.hemicycle.participation.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account that another module opens: for somebody whom an identity provider vouches for, or who stands at a desk.
 *
 * @param name under which the person is known here
 * @param email in any case; null for who has none
 * @param confirmed whether the address has been proved to be theirs
 */
public record NewAccount(String name, @Nullable String email, boolean confirmed, Locale language) {}

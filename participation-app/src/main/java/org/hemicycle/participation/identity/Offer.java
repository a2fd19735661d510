package org.hemicycle.participation.identity;

import org.hemicycle.themes.Message;
import org.jspecify.annotations.Nullable;

/**
 * A button of the sign-in page, under the form for the password. It sends {@code next}, where the person wants to go afterwards.
 *
 * @param label what is on the button
 * @param path where it leads, by POST
 * @param preset how it looks where it does not look like the others, a key that the sign-in page knows; null for most
 * @param position buttons are shown in this order: 100 for passkeys, from {@link #PROVIDERS} for identity providers
 */
public record Offer(Message label, String path, @Nullable String preset, int position) {
    /** Where the buttons of identity providers begin: they are shown to whoever has no account, too. */
    public static final int PROVIDERS = 200;

    /** A button like the others. */
    public static Offer of(Message label, String path, int position) {
        return new Offer(label, path, null, position);
    }
}

package org.hemicycle.participation.identity.accounts;

import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * The form for another address.
 *
 * @param current empty for who has none
 * @param wanted what was written in the form
 * @param pending the change under way, if one is
 */
public record AddressPage(
        String current, String wanted, @Nullable AddressChange pending, FormErrors errors) {}

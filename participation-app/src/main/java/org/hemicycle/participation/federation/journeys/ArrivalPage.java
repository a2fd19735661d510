package org.hemicycle.participation.federation.journeys;

import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.themes.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * How somebody goes on whom a provider vouches for.
 *
 * @param email as the provider gave it; null for none
 * @param verified whether it will be the account's address without a letter
 * @param admits whether the organisation lets people open accounts like this
 * @param signedInAs the name of the account to which the identity can be linked; null when nobody is signed in
 */
public record ArrivalPage(
        LocalizedText provider,
        String name,
        @Nullable String email,
        boolean verified,
        boolean admits,
        @Nullable String signedInAs,
        FormErrors errors) {}

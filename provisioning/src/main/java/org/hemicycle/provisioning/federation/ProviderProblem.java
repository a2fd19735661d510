package org.hemicycle.provisioning.federation;

import java.util.List;

/**
 * What is wrong with one field of a draft.
 *
 * @param field as in {@link ProviderDraft}: {@code issuer}, {@code scopes}, {@code clientSecret}
 * @param code last part of the key of a sentence
 * @param arguments of the sentence
 */
public record ProviderProblem(String field, String code, List<Object> arguments) {
    public ProviderProblem {
        arguments = List.copyOf(arguments);
    }

    static ProviderProblem of(String field, String code, Object... arguments) {
        return new ProviderProblem(field, code, List.of(arguments));
    }
}

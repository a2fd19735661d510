package org.hemicycle.participation.identity.terms;

/**
 * Which terms of use hold, among the settings of the organisation so that nobody must look them up.
 *
 * @param current the version that who joins accepts; 0 where there are none
 * @param demanded the latest version that changed notably: who has accepted none since is asked
 */
public record TermsInForce(int current, int demanded) {
    static final String KEY = "terms";
    static final TermsInForce NONE = new TermsInForce(0, 0);

    /** Whether the organisation has any. */
    public boolean exist() {
        return current > 0;
    }
}

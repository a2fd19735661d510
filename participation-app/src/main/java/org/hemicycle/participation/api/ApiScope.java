package org.hemicycle.participation.api;

/**
 * Something that the tokens of a program may be allowed; a module offers it by a bean. Its sentence is {@code api.scope.} and the
 * key with a full stop for the colon.
 *
 * @param module key of the module without which it is not offered
 * @param key {@code proposals:read}
 * @param personal whether it opens data about people that is not public
 */
public record ApiScope(String module, String key, boolean personal) {
    /** Key of the sentence that says what it allows. */
    public String label() {
        return "api.scope." + key.replace(':', '.');
    }
}

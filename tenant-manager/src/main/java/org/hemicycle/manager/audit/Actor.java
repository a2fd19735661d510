package org.hemicycle.manager.audit;

/**
 * Who acts.
 *
 * @param name {@code operator:anna@example.org}, {@code client:billing} or {@code system}
 */
public record Actor(String name) {
    /** The tenant manager itself, following a rule that somebody set before. */
    public static final Actor SYSTEM = new Actor("system");

    /** A person signed in to the console. */
    public static Actor operator(String email) {
        return new Actor("operator:" + email);
    }

    /** A program that holds a token. */
    public static Actor client(String clientId) {
        return new Actor("client:" + clientId);
    }

    @Override
    public String toString() {
        return name;
    }
}

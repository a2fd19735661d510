package org.hemicycle.participation.identity.signin;

import java.util.Collection;

/** What everybody knows about the space: words that make no password in it. */
@FunctionalInterface
interface WordsOfTheSpace {
    /** The names of the bound organisation, and the word of its address. */
    Collection<String> now();
}

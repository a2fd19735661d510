package org.hemicycle.manager.operators;

import java.util.Locale;

/**
 * At whose secret somebody guesses, and how many guesses are free. The e-mail address of an operator is in lower case, so that
 * nobody can type one that stands for a program or a network address.
 */
record Guessed(String key, int free) {
    static final int OPERATOR = 5;
    static final int CLIENT = 5;
    static final int ADDRESS = 20;
    private static final int LONGEST = 320;

    Guessed {
        key = key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    /** The password of an operator, from anywhere. */
    static Guessed operator(String email) {
        return new Guessed(email.strip().toLowerCase(Locale.ROOT), OPERATOR);
    }

    /** The codes of an operator whose password was right. */
    static Guessed code(String email) {
        return new Guessed("CODE " + email.strip().toLowerCase(Locale.ROOT), OPERATOR);
    }

    /** The secret of a program, from one address. */
    static Guessed client(String address, String id) {
        return new Guessed("CLIENT " + address + " " + id.replace("\0", ""), CLIENT);
    }

    /** The secrets of all programs, from one address. */
    static Guessed address(String address) {
        return new Guessed("ADDRESS " + address, ADDRESS);
    }
}

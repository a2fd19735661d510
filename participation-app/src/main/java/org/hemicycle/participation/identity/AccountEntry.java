package org.hemicycle.participation.identity;

/**
 * A place of a person's account that a module brings to {@code /account}: each is a bean.
 *
 * @param module key of the module without which the place is not shown
 * @param position places are shown in this order
 * @param label key of a message; the sentence under it, if there is one, has this key and {@code .hint}
 * @param path from the root, below {@code /account/}
 */
public record AccountEntry(String module, int position, String label, String path) {
    /** A place that every organisation has. */
    public AccountEntry(int position, String label, String path) {
        this("core", position, label, path);
    }
}

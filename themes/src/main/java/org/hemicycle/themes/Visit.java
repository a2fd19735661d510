package org.hemicycle.themes;

/**
 * A state that lasts for a while and is said above every page that the person sees: somebody from outside is here by consent, or a look is
 * being tried on.
 *
 * @param sentence who, until when, and why
 * @param end where the form is sent that ends it
 * @param ending key of the words on its button
 */
public record Visit(Message sentence, String end, String ending) {
    /** A visit from outside. */
    public Visit(Message sentence, String end) {
        this(sentence, end, "frame.visit.end");
    }
}

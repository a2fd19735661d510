package org.hemicycle.participation.federation.journeys;

/** A page that leads on by itself, and has a link for who would rather press one. */
public record DeparturePage(String provider, String address) {
    /** For the browser: at once. */
    public String refresh() {
        return "0;url=" + address;
    }
}

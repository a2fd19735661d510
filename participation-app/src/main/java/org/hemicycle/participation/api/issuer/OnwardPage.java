package org.hemicycle.participation.api.issuer;

/** Leads on to a site by itself, with a link for those whose browser does not. */
public record OnwardPage(String site, String address) {
    /** What an HTML page tells a browser in order to go there at once. */
    public String refresh() {
        return "0;url=" + address;
    }
}

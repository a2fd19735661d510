package org.hemicycle.participation.reactions;

/** A thing that can be liked and followed: {@code proposal} 12. */
public record Target(String type, long id) {
    /** Where likes and follows of it are sent. */
    String path() {
        return "/reactions/" + type + "/" + id;
    }
}

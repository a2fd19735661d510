package org.hemicycle.participation.discussions;

/**
 * In which space the subjects of a type are, told by the module that has them.
 *
 * @param type the word in {@code comment.subject_type}
 * @param spaceOf a query of one number, the space of {@code comment.subject_id}; it may use the aliases {@code p} and {@code s}
 */
public record SubjectPlace(String type, String spaceOf) {
    /** Key of the module without which there are no tables of it to ask. */
    String module() {
        return type + "s";
    }
}

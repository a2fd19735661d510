package org.hemicycle.participation.modules;

/**
 * What a module knows about people: it can be taken away by the person, and erased. A module with tables that refer to a
 * participant has a bean of this; it is asked as long as the module's tables are there, whether the module is switched on or not.
 * Both methods run inside a transaction of the person's organisation.
 */
public interface PersonalData {
    /** Key of the module whose tables these are; {@code core} for the rooms of identity. */
    String key();

    /**
     * Writes all that is known about the person, and nothing that is known about others: what they wrote about this person's
     * contributions counts only as a number. Every file and field is described in {@code docs/developers/personal-data.md}, and
     * every file has a sentence {@code privacy.file.<name>} in the module's messages.
     *
     * @param person the number of the participant
     */
    void write(long person, PersonalArchive out);

    /**
     * Erases what is known about the person. Modules whose tables refer to those of others come first; the participant's row, and
     * with it all rows that hang from it by {@code on delete cascade}, goes last and needs nothing here. May run twice.
     *
     * @param person the number of the participant
     * @param published what becomes of that which the person has published
     */
    void erase(long person, Published published);

    /** What becomes of the contributions of somebody who leaves. */
    enum Published {
        /** They stay, without a name. */
        KEEP,
        /** They go; where others have answered or supported, an empty place stays. */
        REMOVE
    }
}

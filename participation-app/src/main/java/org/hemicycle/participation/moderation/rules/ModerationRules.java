package org.hemicycle.participation.moderation.rules;

import java.util.List;

/**
 * How an organisation moderates, as its administrators set it.
 *
 * @param hideAfter something is hidden by itself once so many people have reported it; 0 for never
 * @param words what becomes of a text with a word from the list
 * @param links what becomes of a text that breaks the rules about links
 * @param linksMost how many links to other sites one contribution may have
 * @param linksAfterDays accounts younger than so many days may not link to other sites; 0 for all may
 * @param domains sites that everybody may link to as often as they like
 * @param spamFrom percentage from which a text is held as spam; 0 for never
 * @param attack whether contributions cost work
 * @param attackRate with {@link Attack#AUTOMATIC}: so many contributions in ten minutes are an attack
 */
public record ModerationRules(
        int hideAfter,
        Mode words,
        Mode links,
        int linksMost,
        int linksAfterDays,
        List<String> domains,
        int spamFrom,
        Attack attack,
        int attackRate) {
    /** The key of these settings. */
    public static final String KEY = "moderation";

    /** What holds where nobody decided anything. */
    public static final ModerationRules USUAL =
            new ModerationRules(3, Mode.HOLD, Mode.HOLD, 5, 0, List.of(), 90, Attack.AUTOMATIC, 300);

    public ModerationRules {
        domains = List.copyOf(domains);
    }

    /** What becomes of a text that breaks a rule. */
    public enum Mode {
        /** It is sent back with a sentence. */
        REFUSE,
        /** A moderator looks at it first. */
        HOLD
    }

    /** Whether the browser of who contributes has to work for it. */
    public enum Attack {
        OFF,
        ON,
        AUTOMATIC
    }
}

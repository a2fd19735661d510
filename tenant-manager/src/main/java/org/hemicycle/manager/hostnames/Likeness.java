package org.hemicycle.manager.hostnames;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.provisioning.registry.HostName;

/**
 * How names look to a reader: letters of other scripts and figures that can be taken for one another are made the same, as Unicode
 * Technical Standard 39 says.
 */
final class Likeness {
    private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.USE_STD3_RULES);
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
            .build();

    private Likeness() {}

    /** The name as the DNS knows it: international letters become {@code xn--}. Empty when it is no host name. */
    static Optional<HostName> ascii(String text) {
        var info = new IDNA.Info();
        var name = NAMES.nameToASCII(text, new StringBuilder(), info);
        return info.hasErrors() ? Optional.empty() : HostName.parse(name.toString());
    }

    /** The same for names that look alike. */
    static String of(String name) {
        return LOOKS.getSkeleton(unicode(name)).toLowerCase(Locale.ROOT);
    }

    /** Whether a label mixes scripts, hides something, or is of foreign letters that all look like Latin ones. */
    static boolean deceives(HostName name) {
        for (var label : unicode(name.value()).split("\\.")) {
            boolean foreign = !isPlain(label);
            if (LOOKS.failsChecks(label) || (foreign && isPlain(of(label)))) {
                return true;
            }
        }
        return false;
    }

    private static String unicode(String name) {
        return NAMES.nameToUnicode(name, new StringBuilder(), new IDNA.Info()).toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }
}

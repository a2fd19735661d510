package org.hemicycle.manager.signup;

import com.ibm.icu.text.SpoofChecker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hemicycle.manager.organisations.SuggestingASlug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds names that could be taken for somebody else's: letters of another script that look like ours, a letter more or less than the
 * name of an organisation that is here, the words of institutions.
 */
@Component
class Resemblance {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final JdbcClient sql;

    Resemblance(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether a word mixes scripts, hides something, or is of foreign letters that all look like Latin ones. */
    static boolean deceives(String name) {
        for (var word : BETWEEN_WORDS.split(name)) {
            boolean foreign = word.codePoints().noneMatch(Resemblance::isLatin) && !isPlain(word);
            if (Looks.CHECKER.failsChecks(word) || (foreign && isPlain(Looks.CHECKER.getSkeleton(word)))) {
                return true;
            }
        }
        return Looks.CHECKER.getSkeleton(name).isBlank();
    }

    /** The name or the kept word that this one is close to. */
    Optional<String> of(String name, String slug, List<String> keptWords) {
        var plain = plain(name);
        var word = keptWords.stream()
                .filter(kept -> !plain(kept).isEmpty())
                .filter(kept -> ("-" + plain + "-").contains("-" + plain(kept) + "-")
                        || ("-" + slug + "-").contains("-" + plain(kept) + "-"))
                .findFirst();
        return word.or(() -> organisation(name, slug));
    }

    /** Whoever has the very same short name is in the way of the opening itself, which says so. */
    private Optional<String> organisation(String name, String slug) {
        var plainName = squeezed(name);
        var plainSlug = squeezed(slug);
        return sql
                .sql("""
                select t.slug, n.value as name from tenant t cross join lateral jsonb_each_text(t.name) n
                 where t.state <> 'deleted' and t.slug <> ?
                """)
                .param(slug)
                .query((row, _) -> new Other(row.getString("slug"), row.getString("name")))
                .list()
                .stream()
                .filter(other -> close(plainName, squeezed(other.name())) || close(plainSlug, squeezed(other.slug())))
                .map(Other::name)
                .findFirst();
    }

    /** One letter in five, two in ten; short names must be the same. */
    private static boolean close(String one, String other) {
        int most = one.length() < 5 ? 0 : one.length() < 10 ? 1 : 2;
        return Math.abs(one.length() - other.length()) <= most && new LevenshteinDistance(most).apply(one, other) >= 0;
    }

    /** Letters and figures only, those that look alike made the same. */
    private static String squeezed(String text) {
        return Looks.CHECKER.getSkeleton(plain(text).replace("-", "")).toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return SuggestingASlug.plain(Looks.CHECKER.getSkeleton(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(character -> character < 0x80);
    }

    private record Other(String slug, String name) {}

    /** Made at the first name that is looked at: it is slow to make. */
    private static final class Looks {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder()
                .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
                .setRestrictionLevel(SpoofChecker.RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
                .build();
    }
}

package org.hemicycle.participation.moderation.spam;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hemicycle.participation.moderation.Sign;
import org.hemicycle.participation.moderation.rules.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much a text looks like spam: rules that hold for everybody, and what this organisation's moderators taught. */
@Component
public class Suspicion {
    /** What speaks against it from the start: most of what people write is none. */
    private static final double TRUST = -3;

    private static final Set<String> SHORTENERS =
            Set.of("bit.ly", "t.co", "tinyurl.com", "goo.gl", "is.gd", "cutt.ly", "rb.gy", "t.me", "wa.me");
    private static final Pattern REPEATED = Pattern.compile("(\\S)\\1{5,}");
    private static final Pattern CONTACT = Pattern.compile("(?i)whats\\s?app|telegram|[\\w.]+@[\\w-]+\\.[a-z]{2,}");
    private static final Pattern MIXED =
            Pattern.compile("\\b(?=\\p{L}*\\p{IsLatin})(?=\\p{L}*[\\p{IsCyrillic}\\p{IsGreek}])\\p{L}+\\b");

    private final Lessons lessons;

    Suspicion(Lessons lessons) {
        this.lessons = lessons;
    }

    /** A chance from 0 to 1, and what it was made of. */
    public record Score(double chance, List<Sign> signs) {
        public Score {
            signs = List.copyOf(signs);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Score of(String text, Duration age, Collection<String> allowed) {
        var signs = new ArrayList<>(rules(text, age, allowed));
        signs.addAll(lessons.signs(text));
        double sum = TRUST + signs.stream().mapToDouble(Sign::weight).sum();
        return new Score(1 / (1 + Math.exp(-sum)), signs);
    }

    static List<Sign> rules(String text, Duration age, Collection<String> allowed) {
        var signs = new ArrayList<Sign>();
        var hosts = Links.outside(text, allowed);
        if (!hosts.isEmpty()) {
            signs.add(new Sign("links", Math.min(3, hosts.size()) * 0.8));
        }
        if (hosts.stream().anyMatch(SHORTENERS::contains)) {
            signs.add(new Sign("shortener", 1.2));
        }
        if (text.length() >= 20 && capitals(text) > 0.6) {
            signs.add(new Sign("capitals", 0.8));
        }
        if (REPEATED.matcher(text).find()) {
            signs.add(new Sign("repeats", 0.6));
        }
        if (CONTACT.matcher(text).find()) {
            signs.add(new Sign("contact", 0.9));
        }
        if (MIXED.matcher(text).find()) {
            signs.add(new Sign("alphabets", 1.5));
        }
        if (age.toHours() < 24) {
            signs.add(new Sign("young", 0.7));
        }
        return signs;
    }

    private static double capitals(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        return letters == 0
                ? 0
                : (double) text.chars().filter(Character::isUpperCase).count() / letters;
    }
}

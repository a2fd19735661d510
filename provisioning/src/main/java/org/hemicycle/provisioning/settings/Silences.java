package org.hemicycle.provisioning.settings;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Silences in the order in which they begin. */
public record Silences(List<Silence> all) {
    public static final Silences NONE = new Silences(List.of());

    public Silences {
        all = all.stream().sorted(Comparator.comparing(Silence::from)).toList();
    }

    /**
     * As they are kept: ISO intervals without a zone, separated by commas.
     *
     * @throws IllegalArgumentException when one cannot be read, or ends before it begins
     */
    public static Silences of(String text) {
        try {
            return text.isBlank()
                    ? NONE
                    : new Silences(
                            Arrays.stream(text.split(",")).map(Silence::parse).toList());
        } catch (java.time.DateTimeException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    /** The one at this time, the one that ends last where several meet. */
    public Optional<Silence> at(LocalDateTime time) {
        return all.stream().filter(one -> one.isAt(time)).max(Comparator.comparing(Silence::until));
    }

    /** The first that is still to begin. */
    public Optional<Silence> after(LocalDateTime time) {
        return all.stream().filter(one -> one.from().isAfter(time)).findFirst();
    }

    public Silences with(Silence another) {
        var more = new ArrayList<>(all);
        more.removeIf(another::equals);
        more.add(another);
        return new Silences(more);
    }

    public Silences without(Silence one) {
        return new Silences(all.stream().filter(kept -> !kept.equals(one)).toList());
    }

    @Override
    public String toString() {
        return all.stream().map(Silence::toString).collect(Collectors.joining(","));
    }
}

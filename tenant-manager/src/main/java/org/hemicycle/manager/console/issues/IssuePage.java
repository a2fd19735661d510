package org.hemicycle.manager.console.issues;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hemicycle.manager.fleet.Issue;
import org.hemicycle.themes.FormErrors;
import org.hemicycle.themes.Option;
import org.hemicycle.themes.Texts;

/** One issue, with the form by which it is known or put off. */
record IssuePage(Issue issue, String note, String days, FormErrors errors, Instant now) {
    /** For how many days an issue may be put off; 0 says that it is simply known. */
    static final List<Integer> DAYS = List.of(0, 1, 3, 7, 30);

    List<Option> waits(Texts t) {
        return Stream.concat(
                        Stream.of(Option.of("0", t.get("issues.wait.none"))),
                        DAYS.stream()
                                .filter(some -> some > 0)
                                .map(some -> Option.of(some.toString(), t.get("issues.wait.days", some))))
                .toList();
    }
}

package org.hemicycle.provisioning.hostnames;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the domain stands in whose name an organisation wants its letters to go out.
 *
 * @param address the sender: {@code participer@ville.example}
 * @param inUse whether letters go out so; else the platform's own address stands on them
 */
public record SenderSheet(
        String domain,
        String address,
        boolean inUse,
        @Nullable Instant checkedAt,
        @Nullable Instant nextCheckAt,
        List<Line> lines) {
    public SenderSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One record.
     *
     * @param kind {@code spf}, {@code dkim} or {@code dmarc}
     * @param name where it has to be
     * @param type {@code TXT} or {@code CNAME}
     * @param wanted what to publish
     * @param state {@code unknown}, {@code right}, {@code missing}, {@code several}, {@code wrong}, {@code weak} or {@code unanswered}
     * @param seen what is published now
     */
    public record Line(String kind, String name, String type, String wanted, String state, List<String> seen) {
        public Line {
            seen = List.copyOf(seen);
        }

        public boolean isRight() {
            return state.equals("right");
        }
    }
}

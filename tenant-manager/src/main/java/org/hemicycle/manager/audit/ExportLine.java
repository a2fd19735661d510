package org.hemicycle.manager.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The lines of an export: described in docs/operators.md, so that anybody can verify one without us. */
final class ExportLine {
    static final String FORMAT = "hemicycle-audit-1";

    private ExportLine() {}

    /** @param whole whether every entry is there: only then is the absence of one a fault */
    static Map<String, Object> header(Head start, boolean whole) {
        var line = new LinkedHashMap<String, Object>();
        line.put("format", FORMAT);
        line.put("start", start.toString());
        line.put("whole", whole);
        return line;
    }

    static Map<String, Object> of(Link link, byte[] digest) {
        var line = new LinkedHashMap<String, Object>();
        line.put("position", link.position());
        line.put("id", link.id());
        line.put("at", Link.TIME.format(link.at()));
        line.put("actor", link.actor());
        line.put("action", link.action());
        line.put("organisation", link.tenant());
        line.put("detail", link.detail());
        line.put("digest", HexFormat.of().formatHex(digest));
        return line;
    }

    static Link link(JsonNode line) {
        return new Link(
                line.get("position").asLong(),
                line.get("id").asLong(),
                Instant.parse(line.get("at").asString()),
                line.get("actor").asString(),
                line.get("action").asString(),
                text(line.get("organisation")),
                line.get("detail").asString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }
}

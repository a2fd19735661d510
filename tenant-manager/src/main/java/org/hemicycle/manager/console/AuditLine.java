package org.hemicycle.manager.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemicycle.manager.audit.Actor;
import org.hemicycle.manager.audit.AuditEntry;
import org.hemicycle.themes.Texts;

/** A line of the audit trail, said in words. */
public record AuditLine(Instant at, String actor, String action, Map<String, Object> details) {
    public static AuditLine of(AuditEntry entry) {
        return new AuditLine(entry.at(), entry.actor().name(), entry.action(), entry.detail());
    }

    /** Who did it: an address, or the name of a program. */
    public String who(Texts t) {
        return name(t, actor);
    }

    /** The name of an actor in words. */
    public static String name(Texts t, String actor) {
        if (actor.equals(Actor.SYSTEM.name())) {
            return t.get("audit.by.system");
        }
        var parts = actor.split(":", 2);
        return t.has("audit.by." + parts[0]) ? t.get("audit.by." + parts[0], parts[parts.length - 1]) : actor;
    }

    public String what(Texts t) {
        return t.has("audit." + action) ? t.get("audit." + action) : action;
    }

    /** What is worth knowing besides, in words. */
    public List<String> details(Texts t) {
        var said = new ArrayList<String>();
        if ((action.startsWith("hostname.") || action.startsWith("sender."))
                && details.get("name") instanceof String name) {
            said.add(name);
        }
        if (details.get("reason") instanceof String reason) {
            said.add(t.get("organisation.reason", reason));
        }
        if (details.get("purgeAfter") instanceof String day) {
            said.add(t.get("audit.purge-after", Instant.parse(day)));
        }
        if (details.get("until") instanceof String day) {
            said.add(t.get("audit.until", Instant.parse(day)));
        }
        if (details.get("fields") instanceof Map<?, ?> fields) {
            said.add(String.join(
                    ", ",
                    fields.keySet().stream().map(Object::toString).sorted().toList()));
        }
        return said;
    }
}

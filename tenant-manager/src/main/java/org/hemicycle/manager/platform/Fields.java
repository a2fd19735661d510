package org.hemicycle.manager.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Reads the body of a request field by field, and collects all that is wrong with it. */
public final class Fields {
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final JsonNode body;
    private final List<Wrong> wrong = new ArrayList<>();

    private record Wrong(String field, String code, Object[] arguments) {}

    /** @param known the fields that the body may have */
    public Fields(JsonNode body, Set<String> known) {
        this.body = body;
        if (!body.isObject()) {
            refuse("", "not-an-object");
        }
        for (var name : body.propertyNames()) {
            if (!known.contains(name)) {
                refuse("/" + name, "unknown", String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** Whether the body says anything of this field. */
    public boolean has(String field) {
        return !body.path(field).isMissingNode() && !body.path(field).isNull();
    }

    /** One line, which is needed. */
    public String line(String field, int most) {
        var text = body.path(field).isString() ? body.path(field).asString().strip() : "";
        if (text.isEmpty() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
            refuse("/" + field, "not-a-line", most);
        }
        return text;
    }

    /** A text that may be left out. */
    public String text(String field, int most) {
        if (!has(field)) {
            return "";
        }
        if (!body.path(field).isString()) {
            refuse("/" + field, "not-a-text");
            return "";
        }
        var text = body.path(field).asString().strip();
        if (text.length() > most) {
            refuse("/" + field, "too-long", most);
        }
        return text;
    }

    /** One of these words; the given one where the field is left out. */
    public String oneOf(String field, Collection<String> allowed, @Nullable String otherwise) {
        if (!has(field) && otherwise != null) {
            return otherwise;
        }
        var text = body.path(field).asString("");
        if (!allowed.contains(text)) {
            refuse("/" + field, "not-one-of", String.join(", ", new TreeSet<>(allowed)));
        }
        return text;
    }

    /** Words; none where the field is left out. */
    public List<String> words(String field) {
        var found = new ArrayList<String>();
        if (has(field) && !body.path(field).isArray()) {
            refuse("/" + field, "not-a-list");
        }
        for (var word : body.path(field)) {
            if (word.isString()) {
                found.add(word.asString().strip());
            } else {
                refuse("/" + field, "not-a-list");
            }
        }
        return List.copyOf(found);
    }

    /** Yes or no; no where the field is left out. */
    public boolean flag(String field) {
        if (has(field) && !body.path(field).isBoolean()) {
            refuse("/" + field, "not-one-of", "true, false");
        }
        return body.path(field).asBoolean(false);
    }

    /** A moment, as RFC 3339 writes it; null where it is left out. */
    public @Nullable Instant moment(String field) {
        if (!has(field)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(body.path(field).asString("")).toInstant();
        } catch (DateTimeException e) {
            refuse("/" + field, "not-an-instant");
            return null;
        }
    }

    /** Texts by language, French and English only. */
    public LocalizedText texts(String field, int most) {
        var found = new TreeMap<String, String>();
        for (var text : body.path(field).properties()) {
            if (!LANGUAGES.contains(text.getKey())) {
                refuse(
                        "/" + field + "/" + text.getKey(),
                        "unknown-language",
                        String.join(", ", new TreeSet<>(LANGUAGES)));
            } else if (!text.getValue().isString() || text.getValue().asString().length() > most) {
                refuse("/" + field + "/" + text.getKey(), "too-long", most);
            } else if (!text.getValue().asString().isBlank()) {
                found.put(text.getKey(), text.getValue().asString().strip());
            }
        }
        if (has(field) && !body.path(field).isObject()) {
            refuse("/" + field, "not-texts");
        }
        return LocalizedText.of(found);
    }

    /**
     * Something else is wrong.
     *
     * @param field JSON pointer
     * @param code key of the sentence without its prefix {@code field.}
     */
    public void refuse(String field, String code, Object... arguments) {
        wrong.add(new Wrong(field, code, arguments));
    }

    /** Names every wrong field, and says what is allowed. */
    public ResponseEntity<Object> answer(HttpServletRequest request, Problems problems) {
        var errors = wrong.stream().map(one -> error(request, problems, one)).toList();
        return problems.answer(
                request, Problem.of(422, "problem.invalid", wrong.size()).with("errors", errors));
    }

    private static Map<String, Object> error(HttpServletRequest request, Problems problems, Wrong one) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", one.field());
        error.put("code", one.code());
        error.put("detail", problems.sentence(request, "field." + one.code(), one.arguments()));
        return error;
    }
}

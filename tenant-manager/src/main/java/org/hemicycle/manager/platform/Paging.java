package org.hemicycle.manager.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What every list of the API asks of its parameters, and how it leads to the next page. */
public final class Paging {
    private Paging() {}

    /** What a parameter names; empty where it is left out, a refusal where it names nothing. */
    public static <T> Optional<T> oneOf(
            String parameter, @Nullable String key, Function<String, Optional<T>> find, Collection<String> allowed) {
        if (key == null || key.isEmpty()) {
            return Optional.empty();
        }
        var found = find.apply(key);
        if (found.isEmpty()) {
            throw refusal(parameter, "problem.bad-filter", parameter, String.join(", ", allowed));
        }
        return found;
    }

    /** The cursor, if a page may have given it. */
    public static @Nullable String cursor(@Nullable String text, Predicate<String> reads) {
        if (text != null && !reads.test(text)) {
            throw refusal("cursor", "problem.bad-cursor");
        }
        return text;
    }

    /** 1 to 100. */
    public static int limit(String text) {
        if (!text.matches("[1-9]\\d?|100")) {
            throw refusal("limit", "problem.bad-limit");
        }
        return Integer.parseInt(text);
    }

    /** An identifier in an address; empty for what is none. */
    public static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** The page, with the header {@code Link} where there is another: the same address with another cursor. */
    public static ResponseEntity<Object> answer(
            HttpServletRequest request, Installation installation, Optional<String> next, Object body) {
        var answer = ResponseEntity.ok();
        next.ifPresent(cursor -> answer.header(
                HttpHeaders.LINK,
                "<" + installation.manager(request.getRequestURI() + "?" + query(request, cursor))
                        + ">; rel=\"next\""));
        return answer.body(body);
    }

    private static String query(HttpServletRequest request, String cursor) {
        var kept = request.getQueryString() == null
                ? Stream.<String>empty()
                : Arrays.stream(request.getQueryString().split("&")).filter(part -> !part.startsWith("cursor="));
        return Stream.concat(kept, Stream.of("cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    private static Refusal refusal(String parameter, String code, Object... arguments) {
        return new Refusal(Problem.of(400, code, arguments).with("parameter", parameter));
    }
}

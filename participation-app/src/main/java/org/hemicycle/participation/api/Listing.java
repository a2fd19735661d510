package org.hemicycle.participation.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * One page of a list for programs.
 *
 * @param next cursor of the following page; null on the last
 */
public record Listing<T>(List<T> items, @Nullable String next) {
    public Listing {
        items = List.copyOf(items);
    }

    /** A page of rows read with {@link Paging#oneMore}, and where the next begins if there is one. */
    public static <T> Listing<T> of(List<T> rows, Paging paging, Function<T, Object> cursor) {
        boolean more = rows.size() > paging.limit();
        var shown = more ? rows.subList(0, paging.limit()) : rows;
        return new Listing<>(shown, more ? cursor.apply(shown.getLast()).toString() : null);
    }

    /** The page as an answer to the request at hand; the header {@code Link} leads to the next (RFC 8288). */
    public ResponseEntity<Listing<T>> answer() {
        var answer = ResponseEntity.ok();
        if (next != null) {
            var address = ServletUriComponentsBuilder.fromCurrentRequest()
                    .scheme(null)
                    .host(null)
                    .port(null)
                    .replaceQueryParam("cursor", next)
                    .build(false)
                    .encode()
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return answer.body(this);
    }
}

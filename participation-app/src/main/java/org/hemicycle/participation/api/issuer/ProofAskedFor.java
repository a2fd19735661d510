package org.hemicycle.participation.api.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.hemicycle.participation.api.clients.Digest;

/**
 * Since when a site has been waiting for a new proof; kept in the session, so that nobody passes by changing the address of the
 * page.
 */
final class ProofAskedFor {
    private ProofAskedFor() {}

    static void remember(Wish wish, HttpServletRequest request, Instant now) {
        if (wish.anew()) {
            var session = request.getSession();
            if (session.getAttribute(key(request)) == null) {
                session.setAttribute(key(request), now.getEpochSecond() + ":" + mark(session));
            }
        }
    }

    /** Whether the person must prove who they are again before the site is told. */
    static boolean isMissing(Wish wish, Instant proof, HttpServletRequest request, Instant now) {
        if (!wish.anew()) {
            return wish.isTooOld(proof);
        }
        var session = request.getSession();
        if (session.getAttribute(key(request)) instanceof String since && isAfter(proof, since.split(":"), session)) {
            session.removeAttribute(key(request));
            return false;
        }
        remember(wish, request, now);
        return true;
    }

    /** Moments of proofs are kept to the second; within one, whoever has proved it again has a new session. */
    private static boolean isAfter(Instant proof, String[] since, HttpSession session) {
        long asked = Long.parseLong(since[0]);
        return proof.getEpochSecond() > asked
                || (proof.getEpochSecond() == asked && !mark(session).equals(since[1]));
    }

    private static String mark(HttpSession session) {
        return HexFormat.of().formatHex(Digest.of(session.getId()), 0, 8);
    }

    private static String key(HttpServletRequest request) {
        var query = Objects.toString(request.getQueryString(), "");
        return "proof-for." + HexFormat.of().formatHex(Digest.of(query), 0, 12);
    }
}

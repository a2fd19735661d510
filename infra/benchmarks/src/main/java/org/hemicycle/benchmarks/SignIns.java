package org.hemicycle.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * What it costs to know who is there: sign-ins by password beside bare checks of the same hash on all cores, and a page for
 * somebody who is signed in beside the same page, rendered anew too, for a visitor without a session.
 */
final class SignIns {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int WARMING = 20;
    private static final int CONNECTIONS = 16;
    private static final int PEOPLE = 200;
    private static final String SLUG = "angers";
    private static final String PAGE = "/spaces";

    private final Installation installation;

    SignIns(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure() {
        var citizens = new Citizens(installation, SLUG);
        var signedIn = citizens.signIn(PEOPLE, PAGE);
        citizens.hashAsTheProductDoes();
        var form = citizens.form();
        var signIns = new Series();
        var checks = new Series();
        var known = new Series();
        var unknown = new Series();
        page(signedIn, WARMING);
        page(List.of(), WARMING);
        enter(form, WARMING);
        for (int round = 0; round < ROUNDS; round++) {
            unknown.add(page(List.of(), SECONDS));
            known.add(page(signedIn, SECONDS));
            checks.add(bareChecks());
            signIns.add(enter(form, SECONDS));
        }
        return List.of(
                Finding.atLeast(
                        "Sign-ins by password, beside bare checks of the same hash on all cores",
                        signIns.median() / checks.median(),
                        0.7,
                        "%s against %s".formatted(signIns.inWords("/s"), checks.inWords("/s"))),
                Finding.atLeast(
                        "A page for somebody signed in, its session looked up, beside the same page without a session",
                        known.median() / unknown.median(),
                        0.7,
                        "%s against %s; %.2f ms more for each page"
                                .formatted(
                                        known.inWords("/s"),
                                        unknown.inWords("/s"),
                                        1000 / known.median() - 1000 / unknown.median())));
    }

    private double page(List<Citizens.Citizen> citizens, int seconds) {
        var cookies = citizens.isEmpty()
                ? "'visit=1'"
                : citizens.stream().map(one -> "'" + one.cookies() + "'").collect(Collectors.joining(","));
        return Load.scripted(
                """
                local cookies = {%s}
                local at = 0
                request = function()
                  at = at %% #cookies + 1
                  return wrk.format('GET', '%s', {['Host'] = '%s', ['Accept-Language'] = 'fr', ['Cookie'] = cookies[at]})
                end
                """.formatted(cookies, PAGE, installation.host(SLUG)),
                installation.participation(),
                CONNECTIONS,
                seconds);
    }

    private double enter(Citizens.Citizen form, int seconds) {
        return Load.scripted(
                """
                local at = 0
                request = function()
                  at = at %% %d + 1
                  return wrk.format('POST', '/session',
                    {['Host'] = '%s', ['Cookie'] = '%s', ['Content-Type'] = 'application/x-www-form-urlencoded'},
                    'email=citizen-' .. at .. '%%40bench.invalid&password=%s&_csrf=%s')
                end
                """.formatted(PEOPLE, installation.host(SLUG), form.cookies(), Citizens.PASSWORD, form.token()),
                installation.participation(),
                CONNECTIONS,
                seconds);
    }

    /** Hashes checked a second by as many threads as there are cores. */
    private static double bareChecks() {
        var hash = Citizens.productHash();
        var done = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + SECONDS * 1_000_000_000L;
        var threads = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(_ -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < end) {
                        BCrypt.checkpw(Citizens.PASSWORD, hash);
                        done.incrementAndGet();
                    }
                }))
                .toList();
        threads.forEach(SignIns::join);
        return done.get() / ((System.nanoTime() - begun) / 1e9);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}

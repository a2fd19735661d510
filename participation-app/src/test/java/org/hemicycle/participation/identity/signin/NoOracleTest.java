package org.hemicycle.participation.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.identity.Next;
import org.hemicycle.participation.identity.accounts.Participants;
import org.hemicycle.participation.identity.joining.Joining;
import org.hemicycle.participation.letters.EmailAddress;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whether an address is somebody's is seen neither in the answer nor in the work that is done for it. */
class NoOracleTest extends ParticipationTest {
    private static final List<String> KINDS = List.of("known", "unfinished", "closed", "locked", "unknown");
    private static final AtomicInteger ROUND = new AtomicInteger();

    @Autowired
    private Participants participants;

    @Autowired
    private Joining joining;

    private final int round = ROUND.incrementAndGet();

    @BeforeEach
    void meetThem() {
        for (var kind : KINDS.subList(0, 4)) {
            participant(LYON, address(kind));
        }
        set("unfinished", "confirmed_at = null");
        set("closed", "disabled_at = now()");
        set("locked", "locked_until = now() + interval '10 minutes'");
    }

    @Test
    void signInAnswersTheSame() {
        compare((browser, address) -> {
            browser.get("/session/new");
            return browser.post("/session", "email", address, "password", "not the password");
        });
    }

    /** What is checked where there is nobody costs as much as what is checked where there is somebody. */
    @Test
    void nobodysPasswordCostsAsMuch() {
        assertThat(new BCryptPasswordEncoder().upgradeEncoding(Passwords.NOBODYS))
                .isFalse();
    }

    @Test
    void signUpAnswersTheSame() {
        compare((browser, address) -> {
            browser.get("/participants/new");
            return browser.post("/participants", "name", "Jo", "email", address, "password", PASSWORD);
        });
    }

    @Test
    void askingForALinkAnswersTheSame() {
        compare((browser, address) -> {
            browser.get("/session/link/new");
            return browser.post("/session/link", "email", address);
        });
    }

    @Test
    void goesOnAnsweringTheSameBeyondTheLimit() {
        compare((browser, address) -> {
            browser.get("/session/link/new");
            for (int i = 0; i < 7; i++) {
                browser.post("/session/link", "email", address);
            }
            return browser.post("/session/link", "email", address);
        });
    }

    @Test
    void looksAtOnePasswordInOneStatementWhoeverItIs() {
        var counting = new Counting();
        var passwords = new Passwords(participants, counting);
        for (var kind : KINDS) {
            counting.looked.set(0);
            int statements = statements(_ -> passwords.check(address(kind), "not the password"));
            assertThat(counting.looked).as(kind).hasValue(1);
            assertThat(statements).as(kind).isEqualTo(1);
        }
    }

    @Test
    void sendsTheSameStatementsWhoeverWantsToJoin() {
        var joins = KINDS.stream()
                .map(kind -> statements(_ -> joining.ask(email(kind), "Jo", PASSWORD, 0, Locale.FRENCH, Next.of(null))))
                .distinct();
        assertThat(joins).hasSize(1);
        var links = KINDS.stream()
                .map(kind -> statements(_ -> joining.askForLink(email(kind), Locale.FRENCH, Next.of(null))))
                .distinct();
        assertThat(links).hasSize(1);
    }

    private void compare(Visit visit) {
        var expected = shown(visit.make(visitor(LYON), address("unknown")), "unknown");
        for (var kind : KINDS) {
            assertThat(shown(visit.make(visitor(LYON), address(kind)), kind))
                    .as(kind)
                    .isEqualTo(expected);
        }
    }

    /** All of an answer but its tokens, its date, and the address that was written. */
    private String shown(Browser.Answer answer, String kind) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("date");
        return (answer.status() + " " + headers + " " + answer.body())
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("csrf=[^;]+", "")
                .replaceAll("content-length=\\[\\d+]", "")
                .replaceAll("etag=\\[[^]]*]", "")
                .replace(address(kind), "address");
    }

    private int statements(Consumer<Boolean> work) {
        return CurrentTenant.call(LYON, () -> Statements.here(() -> work.accept(true)));
    }

    private void set(String kind, String change) {
        inside(
                LYON,
                () -> sql.sql("update participant set " + change + " where email = ?")
                        .param(address(kind))
                        .update());
    }

    private String address(String kind) {
        return kind + "-oracle-" + round + "@example.org";
    }

    private EmailAddress email(String kind) {
        return new EmailAddress(address(kind));
    }

    private interface Visit {
        Browser.Answer make(Browser browser, String address);
    }

    /** The real one, counted. */
    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder bcrypt = new BCryptPasswordEncoder(4);
        private final AtomicInteger looked = new AtomicInteger();

        @Override
        public String encode(CharSequence raw) {
            return bcrypt.encode(raw);
        }

        @Override
        public boolean matches(CharSequence raw, String encoded) {
            looked.incrementAndGet();
            return bcrypt.matches(raw, encoded);
        }
    }
}

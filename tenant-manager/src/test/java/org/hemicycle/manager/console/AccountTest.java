package org.hemicycle.manager.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountTest extends ConsoleTest {
    private static final String ANOTHER = "another long enough password";

    @Test
    void changesThePassword() {
        assertThat(change(OPERATOR_PASSWORD, ANOTHER)).isEqualTo(303);
        Visitor.at(MANAGER).signedIn(OPERATOR_EMAIL, ANOTHER);
        assertThat(change(ANOTHER, OPERATOR_PASSWORD)).isEqualTo(303);
    }

    @Test
    void wantsThePresentPasswordAndALongOne() {
        assertThat(change("a guess", ANOTHER)).isEqualTo(422);
        assertThat(change(OPERATOR_PASSWORD, "short")).isEqualTo(422);
        assertThat(operator.post("/account/password", "current", OPERATOR_PASSWORD, "fresh", ANOTHER, "again", "x")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void tellsWhoeverCannotSignInWhy() {
        var visitor = Visitor.at(MANAGER);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", "email", "a-stranger@example.org", "password", "nothing");
        assertThat(visitor.get(Visitor.where(answer)).body()).contains("Wrong address or password.");
    }

    private int change(String current, String fresh) {
        operator.get("/account");
        return operator.post("/account/password", "current", current, "fresh", fresh, "again", fresh)
                .statusCode();
    }
}

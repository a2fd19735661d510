package org.hemicycle.manager.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

class SigningInTest extends ManagerTest {
    @Test
    void letsAnOperatorIn() {
        var signedIn = attempt(OPERATOR_EMAIL.toUpperCase(java.util.Locale.ROOT), OPERATOR_PASSWORD);
        assertThat(signedIn.getPrincipal()).isInstanceOf(Operator.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"second-operator@example.org", "nobody@example.org"})
    void locksAnAddressAfterFiveFailures(String email) {
        beans.getBean(Operators.class)
                .add("second-operator@example.org", "Second", OPERATOR_PASSWORD, OperatorRole.OWNER);
        for (int i = 1; i < Guessed.OPERATOR; i++) {
            assertThatThrownBy(() -> attempt(email, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> attempt(email, "wrong")).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> attempt(email, OPERATOR_PASSWORD)).isInstanceOf(LockedException.class);
        beans.getBean(JdbcClient.class)
                .sql("update sign_in_failure set locked_until = now() - interval '1 second'")
                .update();
        if (email.startsWith("second")) {
            assertThat(attempt(email, OPERATOR_PASSWORD).isAuthenticated()).isTrue();
        } else {
            assertThatThrownBy(() -> attempt(email, OPERATOR_PASSWORD)).isInstanceOf(LockedException.class);
        }
    }

    @Test
    void looksAtNobodysPasswordAsLongAsAtSomebodys() {
        assertThat(beans.getBean(PasswordEncoder.class).upgradeEncoding(SigningIn.NOBODYS))
                .isFalse();
        assertThat(beans.getBean(Operators.class)
                        .find(OPERATOR_EMAIL)
                        .orElseThrow()
                        .passwordHash()
                        .substring(0, 15))
                .isEqualTo(SigningIn.NOBODYS.substring(0, 15));
    }

    private org.springframework.security.core.Authentication attempt(String email, String password) {
        return beans.getBean(SigningIn.class)
                .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }
}

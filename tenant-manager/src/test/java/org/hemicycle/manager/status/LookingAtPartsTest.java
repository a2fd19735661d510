package org.hemicycle.manager.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.hemicycle.manager.ManagerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The looks at the parts: what runs in the tests answers, the participation app, which does not run here, does not. */
class LookingAtPartsTest extends ManagerTest {
    private JdbcClient sql;

    @BeforeEach
    @AfterEach
    void forget() {
        sql = beans.getBean(JdbcClient.class);
        sql.sql("delete from status_day").update();
    }

    @Test
    void tellsWhatAnswersFromWhatDoesNot() {
        beans.getBean(LookingAtParts.class).look();
        var parts = beans.getBean(StatusDays.class).all();
        assertThat(parts)
                .filteredOn(part -> part.part() == Part.CONSOLE || part.part() == Part.MAIL)
                .allSatisfy(part -> assertThat(part.up()).isTrue());
        assertThat(parts)
                .filteredOn(part -> part.part() == Part.SPACES)
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.up()).isFalse();
                    assertThat(part.share()).isZero();
                    assertThat(part.days()).hasSize(StatusDays.DAYS);
                });
    }

    @Test
    void countsTheLooksOfADay() {
        sql.sql("""
                insert into status_day (part, day, looks, up, is_up, looked_at)
                values ('mail', (now() at time zone 'UTC')::date - 3, 100, 97, true, now() - interval '3 days'),
                       ('mail', (now() at time zone 'UTC')::date - 200, 100, 0, false, now() - interval '200 days')
                """).update();
        var mail = beans.getBean(StatusDays.class).all().stream()
                .filter(part -> part.part() == Part.MAIL)
                .findFirst()
                .orElseThrow();
        assertThat(mail.share()).isEqualTo(0.97);
        assertThat(mail.up()).as("nobody has looked in the last minutes").isNull();
        assertThat(mail.days().get(StatusDays.DAYS - 4).share()).isEqualTo(0.97);
    }
}

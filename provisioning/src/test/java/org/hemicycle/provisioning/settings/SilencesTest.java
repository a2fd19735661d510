package org.hemicycle.provisioning.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilencesTest {
    private static final String TWO_ROUNDS = "2027-03-20T00:00/2027-03-21T20:00, 2027-03-13T00:00/2027-03-14T20:00";

    @Test
    void comeInTheOrderInWhichTheyBegin() {
        assertThat(Silences.of(TWO_ROUNDS))
                .hasToString("2027-03-13T00:00/2027-03-14T20:00,2027-03-20T00:00/2027-03-21T20:00");
    }

    @Test
    void holdFromTheirBeginningUntilJustBeforeTheirEnd() {
        var silences = Silences.of(TWO_ROUNDS);
        assertThat(silences.at(LocalDateTime.parse("2027-03-12T23:59:59"))).isEmpty();
        assertThat(silences.at(LocalDateTime.parse("2027-03-13T00:00"))).isPresent();
        assertThat(silences.at(LocalDateTime.parse("2027-03-14T20:00"))).isEmpty();
        assertThat(silences.after(LocalDateTime.parse("2027-03-14T20:00")))
                .map(Silence::from)
                .contains(LocalDateTime.parse("2027-03-20T00:00"));
    }

    @Test
    void thatEndBeforeTheyBeginAreNone() {
        for (var wrong : new String[] {"2027-03-14T20:00/2027-03-13T00:00", "tomorrow", "2027-03-13/2027-03-14", "/"}) {
            assertThatThrownBy(() -> Silences.of(wrong)).isInstanceOf(IllegalArgumentException.class);
            assertThat(SettingFields.find("calendar.silences").orElseThrow().fault(wrong))
                    .contains("periods");
        }
    }

    @Test
    void areReadAsSettings() throws Exception {
        assertThat(SettingsBinding.bind(Map.of("calendar.silences", TWO_ROUNDS))
                        .calendar()
                        .silences()
                        .all())
                .hasSize(2);
        assertThat(TenantSettings.builtIn().calendar().silences()).isEqualTo(Silences.NONE);
    }
}

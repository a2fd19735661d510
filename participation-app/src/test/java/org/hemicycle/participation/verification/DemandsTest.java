package org.hemicycle.participation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.spaces.Conditions;
import org.hemicycle.participation.spaces.Conditions.Condition;
import org.hemicycle.participation.spaces.Conditions.Wanted;
import org.hemicycle.participation.spaces.Openings;
import org.hemicycle.participation.spaces.Place;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.verification.authorisations.Authorisation;
import org.hemicycle.participation.verification.authorisations.Facts;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an action demands, and who has it. */
class DemandsTest extends ParticipationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate ADULT = LocalDate.of(1990, 5, 4);
    private static final Wanted CENSUS = new Wanted("census", Set.of("Centre"), 18);
    private static final Wanted LETTER = new Wanted("letter", Set.of("Centre"), 18);

    static Stream<Arguments> people() {
        return Stream.of(
                Arguments.of("nobody in particular", true, List.of(), false),
                Arguments.of("on the list, here and of age", false, List.of(held("census", "Centre", ADULT)), true),
                Arguments.of("one of two", true, List.of(held("census", "Centre", ADULT)), false),
                Arguments.of(
                        "both, each of which tells one thing",
                        true,
                        List.of(held("census", null, ADULT), held("letter", "Centre", null)),
                        true),
                Arguments.of(
                        "any one, but neither tells both things",
                        false,
                        List.of(held("census", null, ADULT), held("letter", "Centre", null)),
                        false),
                Arguments.of("lives elsewhere", false, List.of(held("census", "Quai", ADULT)), false),
                Arguments.of(
                        "is seventeen",
                        false,
                        List.of(held("census", "Centre", TODAY.minusYears(18).plusDays(1))),
                        false),
                Arguments.of("shown otherwise", false, List.of(held("domain", "Centre", ADULT)), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void areMetByWhoeverHasShownEnough(String who, boolean all, List<Authorisation> held, boolean met) {
        var conditions = new Conditions(Map.of("support", new Condition(all, List.of(CENSUS, LETTER))));
        var place = new Place(
                7,
                3,
                "proposals",
                LocalizedText.of("Avis", "Opinions"),
                "plan",
                LocalizedText.of("Plan", "Plan"),
                new Openings.Always(Set.of()),
                Conditions.parse(conditions.json()),
                Map.of());
        CurrentTenant.run(LYON, () -> {
            var demands = new Demands(place, held, TODAY);
            assertThat(demands.of("support").isFree()).as(who).isEqualTo(met);
            assertThat(demands.of("propose").isFree()).isTrue();
        });
    }

    private static Authorisation held(String handler, String district, LocalDate born) {
        return new Authorisation(handler, new Facts(district, born), Instant.EPOCH, null);
    }
}

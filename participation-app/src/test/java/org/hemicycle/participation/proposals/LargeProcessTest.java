package org.hemicycle.participation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.hemicycle.participation.Browser;
import org.hemicycle.participation.LargeProcess;
import org.hemicycle.participation.ParticipationTest;
import org.hemicycle.participation.Statements;
import org.hemicycle.participation.TestFleet;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages stay as small and as cheap with 5,000 proposals and 50,000 comments as with five. */
class LargeProcessTest extends ParticipationTest {
    private static final Tenant TOWN = TestFleet.found("large-town", "Grandville");
    private static final int MOST_STATEMENTS = 6;
    private static @Nullable LargeProcess process;
    private static @Nullable Browser citizen;

    @BeforeEach
    void fill() {
        if (process == null) {
            process = new LargeProcess(this, TOWN);
            citizen = participant(TOWN, "lectrice@example.org");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?sort=recent",
                "?sort=supported",
                "?sort=random&seed=7",
                "?q=fontaine+quartier",
                "?state=accepted",
                "?theme=3&sort=supported"
            })
    void listsProposalsInAFewStatements(String query) {
        assertThat(statements(process.list() + query)).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void followsAListToItsNextPageInAFewStatements() {
        var page = citizen.get(process.list() + "?sort=supported").body();
        var next =
                page.replaceFirst("(?s).*href=\"([^\"]*after=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(next).startsWith("/spaces/");
        assertThat(statements(next)).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void listsSpacesInAFewStatements() {
        assertThat(statements("/spaces")).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    @Test
    void showsTheFrontPageWithAllItsBlocksInAFewStatementsMore() {
        assertThat(statements("/")).isLessThanOrEqualTo(MOST_STATEMENTS + 2);
    }

    @Test
    void showsTheSpaceAndItsBlocksInAFewStatementsMore() {
        assertThat(statements(process.path())).isLessThanOrEqualTo(MOST_STATEMENTS + 2);
    }

    @Test
    void showsAProposalWithFiveThousandCommentsAsOneWithNine() {
        String quiet = "/proposals/" + (process.discussed() + 1);
        String loud = "/proposals/" + process.discussed();
        assertThat(citizen.get(loud).body()).containsPattern("5[\\h\\u202f]?000");
        assertThat(statements(loud)).isLessThanOrEqualTo(statements(quiet));
        assertThat(citizen.get(loud).raw().length())
                .isLessThan(4 * citizen.get(quiet).raw().length());
    }

    /** The least of three tries: jobs of the same application run meanwhile. */
    private int statements(String path) {
        return IntStream.range(0, 3)
                .map(_ -> Statements.during(
                        () -> assertThat(citizen.get(path).status()).isEqualTo(200)))
                .min()
                .orElseThrow();
    }
}

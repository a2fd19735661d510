package org.hemicycle.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Supports by citizens who are signed in, each a new one, beside nginx sending 20 kB; and whether the tallies are right after. */
final class Supports {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;
    private static final int WARMING = 20;
    private static final int CONNECTIONS = 16;
    private static final int PEOPLE = 500;
    private static final String SLUG = "changer-lyon";

    private final Installation installation;

    Supports(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure() throws IOException {
        var proposals = numbers("""
                select p.id from proposal p join component c on c.id = p.component_id
                  join phase a on a.space_id = c.space_id and a.active
                 where p.state in ('published', 'evaluating') and 'support' = any(a.actions)
                """);
        var citizens =
                new Citizens(installation, SLUG).signIn(PEOPLE, "/proposals/" + proposals.getFirst() + "/support");
        var clicks = clicks(citizens.size(), proposals);
        int warming = clicks.size() / 4;
        int share = (clicks.size() - warming) / ROUNDS;
        var supports = new Series();
        var nginxRate = new Series();
        try (var nginx = new Nginx()) {
            give(citizens, clicks.subList(0, warming), WARMING);
            for (int round = 0; round < ROUNDS; round++) {
                int first = warming + round * share;
                nginxRate.add(Load.of(nginx.address(), "nginx", CONNECTIONS, SECONDS));
                supports.add(give(citizens, clicks.subList(first, first + share), SECONDS));
            }
        }
        return List.of(
                Finding.atLeast(
                        "A support by a signed-in citizen, each a new one, beside nginx sending 20 kB",
                        supports.median() / nginxRate.median(),
                        1.0 / 60,
                        "%s against %s".formatted(supports.inWords("/s"), nginxRate.inWords("/s"))),
                tallies());
    }

    private double give(List<Citizens.Citizen> citizens, List<String> clicks, int seconds) {
        return Load.scripted(script(citizens, clicks), installation.participation(), CONNECTIONS, seconds);
    }

    private Finding tallies() {
        int wrong = numbers("""
                select count(*) from proposal_tally t
                 where t.supports <> (select count(*) from proposal_support s where s.proposal_id = t.proposal_id)
                """).getFirst().intValue();
        long rows = numbers("select count(*) from proposal_support").getFirst();
        return Finding.atMost(
                "Proposals whose tally is not the number of their supports, after that load",
                wrong,
                0,
                "",
                "%,d supports".formatted(rows));
    }

    private List<Long> numbers(String sql) {
        try (var connection = installation.cell();
                var statement = connection.createStatement()) {
            statement.execute("set search_path to " + installation.schema(SLUG));
            var numbers = new ArrayList<Long>();
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Every pair of a citizen and a proposal once, shuffled, as «{citizen, proposal}» of Lua. */
    private static List<String> clicks(int people, List<Long> proposals) {
        var clicks = new ArrayList<String>();
        for (int person = 1; person <= people; person++) {
            for (long proposal : proposals) {
                clicks.add(person + "," + proposal);
            }
        }
        Collections.shuffle(clicks, new Random(7));
        return clicks;
    }

    private String script(List<Citizens.Citizen> citizens, List<String> clicks) {
        return """
                local cookies = {%s}
                local tokens = {%s}
                local clicks = {}
                for person, proposal in string.gmatch('%s', '(%%d+),(%%d+)') do
                  clicks[#clicks + 1] = {tonumber(person), proposal}
                end
                local at = 0
                request = function()
                  at = at %% #clicks + 1
                  local click = clicks[at]
                  return wrk.format('POST', '/proposals/' .. click[2] .. '/support',
                    {['Host'] = '%s', ['Cookie'] = cookies[click[1]], ['Content-Type'] = 'application/x-www-form-urlencoded'},
                    '_csrf=' .. tokens[click[1]])
                end
                """.formatted(
                        quoted(citizens.stream().map(Citizens.Citizen::cookies).toList()),
                        quoted(citizens.stream().map(Citizens.Citizen::token).toList()),
                        String.join(" ", clicks),
                        installation.host(SLUG));
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(","));
    }
}

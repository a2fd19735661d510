package org.hemicycle.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/** Supports and comments of citizens who are signed in, as a script that sends each once, in order and over again. */
final class Deeds {
    private Deeds() {}

    /**
     * One thing that one citizen sends.
     *
     * @param citizen a number from 1
     * @param path where the form goes
     */
    record Deed(String host, int citizen, String path) {}

    /** Sends forms without a field of their own, such as a support. */
    static String supports(List<Citizens.Citizen> citizens, List<Deed> deeds) {
        return script(citizens, deeds, "''");
    }

    /** Sends comments, each with words and a key of its own. */
    static String comments(List<Citizens.Citizen> citizens, List<Deed> deeds) {
        return script(
                citizens,
                deeds,
                "'&alignment=for&body=Une+remarque+num%C3%A9ro+' .. round .. '&submission=' .. seed .. '-' .. round");
    }

    private static String script(List<Citizens.Citizen> citizens, List<Deed> deeds, String fields) {
        return """
                local cookies = {%s}
                local tokens = {%s}
                local deeds = {}
                for host, citizen, path in string.gmatch('%s', '([^ ,]+),(%%d+),([^ ,]+)') do
                  deeds[#deeds + 1] = {host, tonumber(citizen), path}
                end
                local seed = os.time() .. '-' .. math.random(1000000000)
                local round = 0
                request = function()
                  round = round + 1
                  local deed = deeds[(round - 1) %% #deeds + 1]
                  return wrk.format('POST', deed[3],
                    {['Host'] = deed[1], ['Cookie'] = cookies[deed[2]], ['Content-Type'] = 'application/x-www-form-urlencoded'},
                    '_csrf=' .. tokens[deed[2]] .. %s)
                end
                """.formatted(
                        quoted(citizens.stream().map(Citizens.Citizen::cookies).toList()),
                        quoted(citizens.stream().map(Citizens.Citizen::token).toList()),
                        deeds.stream()
                                .map(deed -> deed.host() + "," + deed.citizen() + "," + deed.path())
                                .collect(Collectors.joining(" ")),
                        fields);
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(","));
    }
}

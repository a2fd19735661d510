package org.hemicycle.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The pages and deeds of a small consultation, spread evenly over many organisations, beside the same load on one. */
final class DiscussionsOfMany {
    private static final int ROUNDS = 3;
    private static final int SECONDS = 4;
    private static final int WARMING = 15;
    private static final int CONNECTIONS = 16;

    private final Installation installation;

    DiscussionsOfMany(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure(int tenants) {
        var slugs = Installation.slugs("tenant", 1, tenants);
        var consultations = slugs.stream()
                .map(slug -> Consultation.small(installation, slug))
                .toList();
        var citizens = consultations.stream()
                .map(each -> new Citizens(installation, each.slug())
                        .signIn(1, each.first() + "/support")
                        .getFirst())
                .toList();
        return List.of(
                pages("A list of proposals", consultations, Consultation.list()),
                deeds("A support", consultations, citizens, "/support"),
                deeds("A comment", consultations, citizens, "/comments"));
    }

    private Finding pages(String what, List<Consultation> consultations, String path) {
        var hosts = consultations.stream()
                .map(each -> installation.host(each.slug()))
                .toList();
        return alternated(
                what,
                consultations.size(),
                seconds -> Load.over(hosts.subList(0, 1), installation.participation(), path, CONNECTIONS, seconds),
                seconds -> Load.over(hosts, installation.participation(), path, CONNECTIONS, seconds));
    }

    private Finding deeds(String what, List<Consultation> consultations, List<Citizens.Citizen> citizens, String part) {
        var many = new ArrayList<Deeds.Deed>();
        for (int turn = 0; turn < consultations.getFirst().open().size(); turn++) {
            for (int number = 0; number < consultations.size(); number++) {
                many.add(deed(consultations.get(number), number + 1, turn, part));
            }
        }
        var one = IntStream.range(0, consultations.getFirst().open().size())
                .mapToObj(turn -> deed(consultations.getFirst(), 1, turn, part))
                .toList();
        return alternated(
                what,
                consultations.size(),
                seconds -> sent(citizens, one, part, seconds),
                seconds -> sent(citizens, many, part, seconds));
    }

    private Deeds.Deed deed(Consultation consultation, int citizen, int turn, String part) {
        return new Deeds.Deed(
                installation.host(consultation.slug()),
                citizen,
                "/proposals/" + consultation.open().get(turn) + part);
    }

    private double sent(List<Citizens.Citizen> citizens, List<Deeds.Deed> deeds, String part, int seconds) {
        var script = part.equals("/support") ? Deeds.supports(citizens, deeds) : Deeds.comments(citizens, deeds);
        return Load.scripted(script, installation.participation(), CONNECTIONS, seconds);
    }

    private interface Timed {
        double rate(int seconds);
    }

    private static Finding alternated(String what, int tenants, Timed one, Timed many) {
        var alone = new Series();
        var spread = new Series();
        one.rate(WARMING);
        many.rate(WARMING);
        for (int round = 0; round < ROUNDS; round++) {
            alone.add(one.rate(SECONDS));
            spread.add(many.rate(SECONDS));
        }
        return Finding.atLeast(
                "%s, spread over %,d tenants, beside the same load on one".formatted(what, tenants),
                spread.median() / alone.median(),
                0.75,
                "%s against %s".formatted(spread.inWords("/s"), alone.inWords("/s")));
    }
}

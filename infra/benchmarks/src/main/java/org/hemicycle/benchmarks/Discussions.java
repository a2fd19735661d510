package org.hemicycle.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A consultation of 5,000 proposals and 50,000 comments: its list, its loudest page, a support and a comment, beside nginx and a quiet page. */
final class Discussions {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 3;
    private static final int WARMING = 15;
    private static final int CONNECTIONS = 16;
    private static final int PEOPLE = 100;
    private static final String SLUG = "angers";

    /** Pages are kept for visitors without cookies only: whoever brings one is answered by SQL and rendering. */
    private static final String UNCACHED = "Cookie: visit=1";

    private final Installation installation;

    Discussions(Installation installation) {
        this.installation = installation;
    }

    List<Finding> measure() throws IOException {
        var consultation = Consultation.large(installation, SLUG);
        var citizens = new Citizens(installation, SLUG).signIn(PEOPLE, consultation.first() + "/support");
        var supports = Deeds.supports(citizens, deeds(consultation, "/support"));
        var comments = Deeds.comments(citizens, deeds(consultation, "/comments"));
        String quiet = "/proposals/" + consultation.proposals().get(1);
        var nginxRate = new Series();
        var list = new Series();
        var loud = new Series();
        var still = new Series();
        var support = new Series();
        var comment = new Series();
        try (var nginx = new Nginx()) {
            List.of(Consultation.list(), consultation.first(), quiet).forEach(path -> page(path, WARMING));
            sent(supports, WARMING);
            sent(comments, WARMING);
            for (int round = 0; round < ROUNDS; round++) {
                nginxRate.add(Load.of(nginx.address(), "nginx", CONNECTIONS, SECONDS));
                list.add(page(Consultation.list(), SECONDS));
                loud.add(page(consultation.first(), SECONDS));
                still.add(page(quiet, SECONDS));
                support.add(sent(supports, SECONDS));
                comment.add(sent(comments, SECONDS));
            }
        }
        return List.of(
                beside("List of 20 of 5,000 proposals with its SQL, uncached", list, 1.0 / 25, nginxRate),
                beside("A proposal with 5,000 comments, uncached", loud, 1.0 / 25, nginxRate),
                Finding.atLeast(
                        "The same page, beside that of a proposal with nine comments",
                        loud.median() / still.median(),
                        0.5,
                        "%s against %s".formatted(loud.inWords("/s"), still.inWords("/s"))),
                beside("A support among 5,000 proposals, given or confirmed", support, 1.0 / 60, nginxRate),
                beside("A comment by a signed-in citizen", comment, 1.0 / 60, nginxRate));
    }

    private static Finding beside(String what, Series measured, double goal, Series nginx) {
        return Finding.atLeast(
                what + ", beside nginx sending 20 kB",
                measured.median() / nginx.median(),
                goal,
                "%s against %s".formatted(measured.inWords("/s"), nginx.inWords("/s")));
    }

    private List<Deeds.Deed> deeds(Consultation consultation, String part) {
        var open = consultation.open().subList(10, 310);
        var deeds = new ArrayList<>(IntStream.rangeClosed(1, PEOPLE)
                .boxed()
                .flatMap(person -> open.stream()
                        .map(proposal ->
                                new Deeds.Deed(installation.host(SLUG), person, "/proposals/" + proposal + part)))
                .toList());
        Collections.shuffle(deeds, new Random(7));
        return deeds;
    }

    private double sent(String script, int seconds) {
        return Load.scripted(script, installation.participation(), CONNECTIONS, seconds);
    }

    private double page(String path, int seconds) {
        return Load.of(
                installation.participation() + path,
                installation.host(SLUG),
                CONNECTIONS,
                seconds,
                UNCACHED,
                "Accept-Language: fr");
    }
}

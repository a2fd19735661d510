package org.hemicycle.standalone.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.processes.Tether;

/** The unprivileged account that PostgreSQL runs under when root starts it, since PostgreSQL refuses root. */
record Account(int user, int group) {
    private static final List<String> CANDIDATES = List.of("hemicycle", "postgres", "nobody");

    /** None for an ordinary user; for root the owner of existing data, or the first suitable account. */
    static Optional<Account> forData(Path data) {
        if (new UnixSystem().getUid() != 0) {
            return Optional.empty();
        }
        if (!Tether.has("setpriv")) {
            throw new CannotStart("PostgreSQL does not run as root, and the program setpriv (package util-linux)"
                    + " is missing: install it, or start Hemicycle as an ordinary user.");
        }
        return Optional.of(owner(data)
                .orElseGet(() -> CANDIDATES.stream()
                        .flatMap(name -> named(name).stream())
                        .findFirst()
                        .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root, and no account named"
                                + " hemicycle, postgres or nobody exists: create one."))));
    }

    private static Optional<Account> owner(Path data) {
        try {
            if (!Files.exists(data)) {
                return Optional.empty();
            }
            var user = number(data, "unix:uid");
            return user == 0 ? Optional.empty() : Optional.of(new Account(user, number(data, "unix:gid")));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static int number(Path data, String attribute) throws IOException {
        return Files.getAttribute(data, attribute, LinkOption.NOFOLLOW_LINKS) instanceof Integer number ? number : 0;
    }

    private static Optional<Account> named(String name) {
        return number(name, "-u").flatMap(user -> number(name, "-g").map(group -> new Account(user, group)));
    }

    private static Optional<Integer> number(String name, String which) {
        try {
            var process = new ProcessBuilder("id", which, name)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(answer));
        } catch (IOException noSuchProgram) {
            return Optional.empty();
        }
    }

    String[] privileges() {
        return new String[] {"--reuid", "" + user, "--regid", "" + group, "--clear-groups"};
    }

    /** Gives a folder and all that it holds to this account. */
    void own(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (var path : (Iterable<Path>) inside::iterator) {
                Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}

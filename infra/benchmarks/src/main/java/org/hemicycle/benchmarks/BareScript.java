package org.hemicycle.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import org.hemicycle.provisioning.modules.ModuleManifest;
import org.hemicycle.provisioning.modules.Modules;

/** The limit of a creation: the same tables by one script in one transaction on a plain connection, then dropped. */
final class BareScript {
    private final Installation installation;
    private final String script;

    BareScript(Installation installation) {
        this.installation = installation;
        script = String.join(
                "\n",
                Modules.all().stream()
                        .map(ModuleManifest::key)
                        .map(BareScript::of)
                        .toList());
    }

    double milliseconds() {
        try (var connection = installation.cell();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            statement.execute("create schema bare; set local search_path to bare, extensions;\n" + script);
            connection.commit();
            double taken = (System.nanoTime() - start) / 1e6;
            statement.execute("drop schema bare cascade");
            connection.commit();
            return taken;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String of(String module) {
        String path = "org/hemicycle/provisioning/modules/%1$s/%1$s.sql".formatted(module);
        try (var stream = Modules.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

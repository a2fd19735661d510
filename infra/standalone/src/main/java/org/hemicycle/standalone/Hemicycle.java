package org.hemicycle.standalone;

import java.nio.file.Path;
import java.util.List;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Settings;
import org.slf4j.LoggerFactory;

/** The program behind the {@code hemicycle} script: {@code up}, {@code down}, {@code status [--json]} and {@code audit}. */
public final class Hemicycle {
    private Hemicycle() {}

    /** Exit codes: 0 done, 1 refused with a sentence, 3 asked for the status of something that does not run. */
    public static void main(String[] arguments) {
        var code = run(arguments);
        System.out.flush();
        System.exit(code);
    }

    private static int run(String[] arguments) {
        try {
            var sources = Path.of(System.getProperty("hemicycle.sources", "")).toAbsolutePath();
            var settings = Settings.from(sources, System.getenv());
            System.setProperty("hemicycle.logs", settings.home().logs().toString());
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "up" -> up(settings);
                case "down" -> new Down(settings.home()).run();
                case "status" -> new Status(settings.home()).run(arguments.length > 1 && arguments[1].equals("--json"));
                case "audit" -> new Audit(settings).run(List.of(arguments).subList(1, arguments.length));
                default -> throw new CannotStart("Say up, down, status or audit.");
            };
        } catch (CannotStart refused) {
            System.err.println("hemicycle: " + refused.getMessage());
            return 1;
        }
    }

    private static int up(Settings settings) {
        settings.home().create();
        // Before any library logs from a thread of its own.
        LoggerFactory.getILoggerFactory();
        return new Up(settings).run();
    }
}

package org.hemicycle.standalone;

import java.io.IOException;
import java.util.List;
import org.hemicycle.standalone.applications.Application;
import org.hemicycle.standalone.applications.Surroundings;
import org.hemicycle.standalone.home.CannotStart;
import org.hemicycle.standalone.home.Secrets;
import org.hemicycle.standalone.home.Settings;

/** Verifies the audit trail of this installation, or an export of one, by a program of the tenant manager. */
record Audit(Settings settings) {
    private static final String PROGRAM = "org.hemicycle.manager.audit.VerifyTheTrail";

    /** Ends as that program does: 0 intact, 1 broken, 2 not to be verified. */
    int run(List<String> arguments) {
        settings.home().create();
        var surroundings = new Surroundings(settings, Secrets.of(settings.home()));
        var manager =
                Application.prepare(Application.MANAGER, settings.home(), settings.sources(), surroundings.manager());
        try {
            return manager.program(PROGRAM, arguments).start().waitFor();
        } catch (IOException e) {
            throw new CannotStart("The program that verifies cannot be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }
}

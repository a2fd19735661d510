package org.hemicycle.standalone;

import java.util.Map;
import org.hemicycle.standalone.home.Settings;

/** What to open next, printed when everything is ready. */
record Summary(Settings settings, Map<String, String> spaces) {
    void print() {
        System.out.printf("%nHemicycle is ready.%n%n");
        spaces.forEach(Summary::line);
        line("Tenant manager", settings.managerUrl() + "/");
        if (settings.ownMail()) {
            line("Mails", settings.mailPageUrl());
        }
        line("Credentials", settings.home().credentials().toString());
        line("Logs", settings.home().logs().toString());
        System.out.printf("%nCtrl-C or ./hemicycle down stops it.%n%n");
    }

    private static void line(String name, String value) {
        System.out.printf("  %-28s %s%n", name, value);
    }
}

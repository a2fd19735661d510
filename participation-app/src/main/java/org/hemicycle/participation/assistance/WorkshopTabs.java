package org.hemicycle.participation.assistance;

import java.util.ArrayList;
import java.util.List;
import org.hemicycle.participation.modules.Contributions;
import org.hemicycle.themes.Link;
import org.hemicycle.themes.Texts;

/** The pages of one workshop, as links. */
record WorkshopTabs(Workshop workshop) {
    List<Link> links(Texts t, String current) {
        var links = new ArrayList<Link>();
        if (Contributions.isOn("proposals")) {
            add(links, t, current, "", "proposals");
            add(links, t, current, "/lines", "lines");
            if (Contributions.isOn("discussions")) {
                add(links, t, current, "/comments", "comments");
            }
            add(links, t, current, "/supports", "supports");
        }
        if (workshop.isDesk()) {
            add(links, t, current, "/accounts", "accounts");
        }
        add(links, t, current, "/settings", "settings");
        return links;
    }

    private void add(List<Link> links, Texts t, String current, String path, String key) {
        links.add(Link.to(workshop.path() + path, t.get("assistance.tab." + key), current.equals(key)));
    }
}

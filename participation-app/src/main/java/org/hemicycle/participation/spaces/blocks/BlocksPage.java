package org.hemicycle.participation.spaces.blocks;

import java.util.List;
import java.util.Locale;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.themes.Texts;

/** The page on which the blocks of a space are arranged. */
record BlocksPage(ArrangingAPage.Arranged space) {
    String path() {
        return "/admin/spaces/" + space.space() + "/page";
    }

    List<Locale> languages() {
        return CurrentTenant.get().locales();
    }

    List<Arrangement.Part> parts() {
        return space.order().parts();
    }

    boolean mayAddText() {
        return parts().stream().filter(Arrangement.Part::isText).count() < Arrangement.MOST_TEXTS;
    }

    /** What the block is called in the list. */
    static String name(Texts t, Arrangement.Part part) {
        return part.title().isEmpty()
                ? t.get("space.block." + part.kind().key())
                : part.title().in(t.locale());
    }
}

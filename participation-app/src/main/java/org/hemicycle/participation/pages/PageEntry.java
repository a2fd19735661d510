package org.hemicycle.participation.pages;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A published page as menu and footer name it. */
record PageEntry(String slug, LocalizedText title, boolean inMenu) {
    String path() {
        return "/pages/" + slug;
    }
}

package org.hemicycle.participation.pages;

import org.hemicycle.provisioning.registry.LocalizedText;

/** A page as administrators write it. */
record PageDraft(
        String slug, LocalizedText title, LocalizedText body, int position, boolean inMenu, boolean published) {}

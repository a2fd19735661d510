package org.hemicycle.provisioning.templates;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A table that a template may fill, and the module it belongs to. */
record ContentTable(String name, String module, boolean numbered) {

    /** Each after those that it refers to. */
    static final List<ContentTable> IN_ORDER = List.of(
            new ContentTable("theme", "spaces", true),
            new ContentTable("space_group", "spaces", true),
            new ContentTable("space", "spaces", true),
            new ContentTable("phase", "spaces", true),
            new ContentTable("phase_extension", "spaces", true),
            new ContentTable("component", "spaces", true),
            new ContentTable("assembly", "spaces", false),
            new ContentTable("assembly_member", "spaces", true),
            new ContentTable("space_block", "spaces", true),
            new ContentTable("space_relation", "spaces", false),
            new ContentTable("participant", "core", true),
            new ContentTable("workshop", "assistance", true),
            new ContentTable("proposal_state", "proposals", true),
            new ContentTable("proposal", "proposals", true),
            new ContentTable("proposal_tally", "proposals", false),
            new ContentTable("proposal_support", "proposals", false),
            new ContentTable("resource_link", "spaces", false),
            new ContentTable("debate", "debates", true),
            new ContentTable("comment", "discussions", true),
            new ContentTable("comment_tally", "discussions", false),
            new ContentTable("page", "pages", true),
            new ContentTable("post", "blog", true),
            new ContentTable("verification_handler", "verification", false),
            new ContentTable("verification_district", "verification", true),
            new ContentTable("census_upload", "verification", true),
            new ContentTable("census_part", "verification", false));

    static final Set<String> NAMES = IN_ORDER.stream().map(ContentTable::name).collect(Collectors.toSet());

    /**
     * What templates may fill that hosts exchange or make from a space, and in which columns: how a space is arranged, and never
     * anything of its people. Demonstrations, which an operator puts into a folder of the server, may fill all.
     */
    static final Map<String, List<String>> EXCHANGED = Map.of(
            "theme", List.of("id", "name", "position"),
            "space",
                    List.of(
                            "id",
                            "slug",
                            "type",
                            "title",
                            "subtitle",
                            "description",
                            "picture",
                            "picture_alternative",
                            "position",
                            "promoted",
                            "published_at"),
            "phase",
                    List.of(
                            "id",
                            "space_id",
                            "title",
                            "description",
                            "starts_at",
                            "ends_at",
                            "position",
                            "active",
                            "actions"),
            "component", List.of("id", "space_id", "module", "name", "settings", "position", "published_at"),
            "page", List.of("slug", "title", "body", "position", "in_menu", "published_at"));
}

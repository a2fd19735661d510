package org.hemicycle.participation.spaces;

import java.time.LocalDate;
import java.util.List;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.jspecify.annotations.Nullable;

/** All that stands around a space on its page. */
record Around(
        List<SpaceBlock> blocks,
        LocalizedText announcement,
        SpaceFacts facts,
        List<Document> documents,
        List<SpaceCard> related,
        List<SpaceCard> children,
        List<Seat> seats,
        @Nullable Body body,
        @Nullable Way group,
        @Nullable Way parent) {
    Around {
        blocks = List.copyOf(blocks);
        documents = List.copyOf(documents);
        related = List.copyOf(related);
        children = List.copyOf(children);
        seats = List.copyOf(seats);
    }

    /** A file to read. */
    record Document(long id, LocalizedText title, String mediaType, long size) {
        /** Such as PDF. */
        String format() {
            return switch (mediaType) {
                case "application/pdf" -> "PDF";
                case "text/csv" -> "CSV";
                default -> mediaType.substring(mediaType.lastIndexOf('.') + 1).replaceFirst("^.*/", "");
            };
        }
    }

    /** Somebody who sits in an assembly. */
    record Seat(
            String name,
            LocalizedText role,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /** What an assembly is. */
    record Body(
            LocalizedText purpose,
            LocalizedText composition,
            LocalizedText workings,
            LocalizedText createdBy,
            @Nullable LocalDate createdOn,
            @Nullable LocalDate lastsUntil,
            @Nullable LocalDate closedOn,
            LocalizedText closingReason,
            List<String> links) {
        Body {
            links = List.copyOf(links);
        }
    }

    /** A way up: to the group or the parent. */
    record Way(String path, LocalizedText title) {}

    /** Whether the page has a block of this kind. */
    boolean shows(SpaceBlock.Kind kind) {
        return blocks.stream().anyMatch(block -> block.kind() == kind && block.shown());
    }
}

package org.hemicycle.participation.spaces.blocks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be offered as a document: the name must say so, and the first bytes too. */
enum DocumentType {
    PDF("pdf", "application/pdf", "%PDF-"),
    ODT("odt", "application/vnd.oasis.opendocument.text", "PK"),
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet", "PK"),
    ODP("odp", "application/vnd.oasis.opendocument.presentation", "PK"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"),
    PPTX("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PK"),
    CSV("csv", "text/csv", ""),
    PNG("png", "image/png", "\u0089PNG"),
    JPG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff");

    private final String extension;
    private final String mediaType;
    private final byte[] begins;

    DocumentType(String extension, String mediaType, String begins) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** The type of a file; empty when it is none of these, or not what its name says. */
    static Optional<DocumentType> of(String name, byte[] content) {
        var lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.jpeg$", ".jpg");
        return Arrays.stream(values())
                .filter(type -> lower.endsWith("." + type.extension))
                .filter(type -> content.length > 0
                        && content.length >= type.begins.length
                        && Arrays.equals(content, 0, type.begins.length, type.begins, 0, type.begins.length))
                .findFirst();
    }
}

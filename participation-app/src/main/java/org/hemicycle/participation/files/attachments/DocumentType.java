package org.hemicycle.participation.files.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** The kinds of documents that are taken, each told by its bytes; a name says nothing. */
enum DocumentType {
    PDF("application/pdf", "pdf"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    TEXT("text/plain; charset=utf-8", "txt"),
    CSV("text/csv; charset=utf-8", "csv");

    private static final Map<String, DocumentType> OFFICE =
            Map.of("word/document.xml", DOCX, "xl/workbook.xml", XLSX, "ppt/presentation.xml", PPTX);
    private static final int FIRST_ENTRIES = 60;

    private final String mediaType;
    private final String extension;

    DocumentType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** What these bytes are; empty for what is not taken. The name only tells a table from a text. */
    static Optional<DocumentType> of(byte[] content, String name) {
        if (startsWith(content, "%PDF-")) {
            return Optional.of(PDF);
        }
        if (startsWith(content, "PK\u0003\u0004")) {
            return packed(content);
        }
        return isPlainText(content)
                ? Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".csv") ? CSV : TEXT)
                : Optional.empty();
    }

    /** Documents of office programs are archives: those of OpenDocument say first what they are, the others by what lies where. */
    private static Optional<DocumentType> packed(byte[] content) {
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            var entry = archive.getNextEntry();
            for (int i = 0; entry != null && i < FIRST_ENTRIES; i++) {
                if (i == 0 && entry.getName().equals("mimetype")) {
                    return openDocument(new String(archive.readNBytes(100), StandardCharsets.US_ASCII));
                }
                if (entry.getName().endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
                var type = OFFICE.get(entry.getName());
                if (type != null) {
                    return Optional.of(type);
                }
                entry = archive.getNextEntry();
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<DocumentType> openDocument(String says) {
        for (var type : new DocumentType[] {ODT, ODS, ODP}) {
            if (says.strip().equals(type.mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlainText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            boolean plain = text.chars().allMatch(one -> one >= ' ' || one == '\n' || one == '\r' || one == '\t');
            var start = text.toString().stripLeading().toLowerCase(Locale.ROOT);
            return content.length > 0 && plain && !start.startsWith("<") && !start.startsWith("#!");
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean startsWith(byte[] content, String beginning) {
        byte[] wanted = beginning.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length
                && java.util.Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}

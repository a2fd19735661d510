package org.hemicycle.participation.spaces;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hemicycle.participation.prose.Localized;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.provisioning.storage.StoredFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document of a space, for who may read the space: it lies where the public door to files does not look. */
@Controller
class DocumentController {
    private static final String SANDBOX = "default-src 'none'; sandbox";
    private final DocumentOfASpace documents;
    private final Files files;

    DocumentController(DocumentOfASpace documents, Files files) {
        this.documents = documents;
        this.files = files;
    }

    @GetMapping("/spaces/{slug}/documents/{id:\\d{1,18}}")
    void send(@PathVariable("slug") String slug, @PathVariable("id") long id, HttpServletResponse response)
            throws IOException {
        var document = documents.find(slug, id);
        try {
            var file = document.flatMap(one -> FileKey.parse(one.file()))
                    .flatMap(key -> files.open(CurrentTenant.get(), key));
            if (document.isEmpty() || file.isEmpty()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            send(document.get(), file.get(), response);
        } catch (StorageUnavailable _) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void send(Found document, StoredFile file, HttpServletResponse response) throws IOException {
        response.setContentType(document.mediaType());
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(document.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (StoredFile open = file;
                InputStream content = open.body()) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** A document's file, its type, and the name under which it is saved. */
    record Found(String file, String mediaType, String name) {}

    /** Finds a document of a space that the reader may read. */
    @org.springframework.stereotype.Component
    static class DocumentOfASpace {
        private final JdbcClient sql;

        DocumentOfASpace(JdbcClient sql) {
            this.sql = sql;
        }

        @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
        Optional<Found> find(String slug, long id) {
            return Audience.now()
                    .bind(sql.sql("""
                            select d.file, d.media_type, d.title from space_document d join space s on s.id = d.space_id
                             where d.id = :id and s.slug = :slug and
                            """ + Audience.MAY_READ))
                    .param("id", id)
                    .param("slug", slug)
                    .query((row, _) -> new Found(
                            row.getString("file"),
                            row.getString("media_type"),
                            name(
                                    Localized.text(row, "title")
                                            .in(CurrentTenant.get().defaultLocale()),
                                    row.getString("file"))))
                    .optional();
        }

        private static String name(String title, String file) {
            var plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
            return plain + file.substring(file.lastIndexOf('.'));
        }
    }
}

package org.hemicycle.participation.files.attachments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemicycle.participation.identity.SignedIn;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Sends an attachment to whoever may read what it belongs to: a document to be saved, never opened here; a picture to be shown. */
@Controller
class AttachmentController {
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final AttachmentRows rows;
    private final List<AttachmentHolder> holders;
    private final Files files;

    AttachmentController(AttachmentRows rows, List<AttachmentHolder> holders, Files files) {
        this.rows = rows;
        this.holders = holders;
        this.files = files;
    }

    @GetMapping("/attachments/{id:\\d{1,18}}/{name}")
    void document(
            @PathVariable("id") long id,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            HttpServletResponse response)
            throws IOException {
        var row = readable(id, reader);
        if (row.attachment().isPicture()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(row.attachment().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        send(row.file(), row.attachment().type(), response);
    }

    @GetMapping("/attachments/{id:\\d{1,18}}/picture/{width:\\d{1,5}}")
    void picture(
            @PathVariable("id") long id,
            @PathVariable("width") int width,
            @AuthenticationPrincipal @Nullable SignedIn reader,
            HttpServletResponse response)
            throws IOException {
        var row = readable(id, reader);
        if (!row.attachment().widths().contains(width)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        send(AttachmentRows.drawing(row.file(), width), "image/jpeg", response);
    }

    private AttachmentRows.Row readable(long id, @Nullable SignedIn reader) {
        return rows.find(id)
                .filter(row -> holders.stream()
                        .anyMatch(holder ->
                                holder.type().equals(row.subjectType()) && holder.mayRead(row.subjectId(), reader)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void send(String key, String type, HttpServletResponse response) throws IOException {
        try (var file = files.open(CurrentTenant.get(), new FileKey(key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))) {
            response.setContentType(type);
            response.setHeader("Content-Security-Policy", SANDBOX);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, max-age=3600");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            if (file.size() >= 0) {
                response.setContentLengthLong(file.size());
            }
            file.body().transferTo(response.getOutputStream());
        } catch (StorageUnavailable _) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}

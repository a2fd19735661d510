package org.hemicycle.participation.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.provisioning.storage.StorageUnavailable;
import org.hemicycle.provisioning.storage.StoredFile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends a file of the organisation. A file is shown or saved, never run: no script of it, no frame, no form. */
@Controller
class FileController {
    private static final String PREFIX = "/files/";
    /** What lies below is served by nobody but the module that put it there. */
    private static final String PRIVATE = "private/";

    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @GetMapping("/files/{*key}")
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StoredFile> file = find(request.getRequestURI().substring(PREFIX.length()), response);
        if (file.isEmpty()) {
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        try (StoredFile open = file.get();
                InputStream content = open.body()) {
            describe(file.get(), response);
            String validator = "\"" + file.get().tag() + "\"";
            response.setHeader("ETag", validator);
            if (validator.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            if (file.get().size() >= 0) {
                response.setContentLengthLong(file.get().size());
            }
            content.transferTo(response.getOutputStream());
        }
    }

    private Optional<StoredFile> find(String name, HttpServletResponse response) throws IOException {
        try {
            return FileKey.parse(name)
                    .filter(key -> !key.value().startsWith(PRIVATE))
                    .flatMap(key -> files.open(CurrentTenant.get(), key));
        } catch (StorageUnavailable _) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return Optional.empty();
        }
    }

    private static void describe(StoredFile file, HttpServletResponse response) {
        response.setContentType(file.type());
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}

package org.hemicycle.provisioning.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The last known directory on disk, {@code directory.json}; replaced as a whole, so that no half of it is ever read. */
public final class DirectoryFile {
    private static final Logger log = LoggerFactory.getLogger(DirectoryFile.class);

    private final Path path;

    /** @param folder the state folder of the data plane; created when missing */
    public DirectoryFile(Path folder) {
        this.path = folder.resolve("directory.json");
    }

    List<TenantRow> read() {
        try {
            return Files.exists(path)
                    ? List.of(Json.MAPPER.readValue(Files.readString(path), TenantRow[].class))
                    : List.of();
        } catch (IOException | JacksonException e) {
            log.error("Could not read {}", path, e);
            return List.of();
        }
    }

    void write(List<TenantRow> rows) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var draft = path.resolveSibling("directory.json.draft");
            Files.writeString(draft, Json.MAPPER.writeValueAsString(rows));
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.error("Could not keep the directory in {}", path, e);
        }
    }
}

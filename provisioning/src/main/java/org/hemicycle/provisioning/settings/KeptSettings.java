package org.hemicycle.provisioning.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The last known good settings on disk, a file each; replaced as a whole. */
final class KeptSettings {
    private static final Logger log = LoggerFactory.getLogger(KeptSettings.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** @param folder created when missing */
    KeptSettings(Path folder) {
        this.folder = folder;
    }

    Optional<Map<String, String>> read(String name) {
        var file = folder.resolve(name + ".json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), new TypeReference<TreeMap<String, String>>() {}));
        } catch (IOException | JacksonException e) {
            log.error("Could not read {}", file, e);
            return Optional.empty();
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + ".json"));
        } catch (IOException e) {
            log.error("Could not forget the settings {}", name, e);
        }
    }

    void write(String name, Map<String, String> settings) {
        if (read(name).filter(settings::equals).isPresent()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, name, ".draft");
            Files.writeString(draft, JSON.writeValueAsString(settings));
            Files.move(
                    draft,
                    folder.resolve(name + ".json"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.error("Could not keep the settings {}", name, e);
        }
    }
}

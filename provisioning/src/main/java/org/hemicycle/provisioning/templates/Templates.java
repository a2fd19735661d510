package org.hemicycle.provisioning.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hemicycle.provisioning.registry.Kind;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.templates.Template.TemplateFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** All templates there are: one for each kind of organisation, and those of a folder of the operator's. */
public final class Templates {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> TYPES = Map.of(
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "jpg",
            "image/jpeg",
            "webp",
            "image/webp",
            "pdf",
            "application/pdf");

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final List<String> roots = new ArrayList<>();
    private final Map<String, Optional<Template>> known = new ConcurrentHashMap<>();

    /** @param folder where further templates are, one folder each; null when there are none */
    public Templates(@Nullable Path folder) {
        roots.add("classpath:org/hemicycle/provisioning/templates/");
        if (folder != null) {
            var address = folder.toAbsolutePath().normalize().toUri().toString();
            roots.add(address.endsWith("/") ? address : address + "/");
        }
    }

    /** The template with this key, if there is one. */
    public Optional<Template> find(String key) {
        return KEY.matcher(key).matches() ? known.computeIfAbsent(key, this::read) : Optional.empty();
    }

    /** The template that a kind of organisation begins with. */
    public Template of(Kind kind) {
        return find(kind.key()).orElseThrow(() -> new IllegalStateException("no template for the kind " + kind.key()));
    }

    /** Keys and descriptions, the built-in templates first. */
    public Map<String, TemplateDescription> all() {
        var all = new LinkedHashMap<String, TemplateDescription>();
        for (var kind : Kind.values()) {
            all.put(kind.key(), of(kind).description());
        }
        for (var root : roots.subList(1, roots.size())) {
            for (var description : matching(root + "*/template.json")) {
                var key = pathBelow(root, description).replace("/template.json", "");
                find(key).ifPresent(template -> all.put(key, template.description()));
            }
        }
        return all;
    }

    private Optional<Template> read(String key) {
        for (var root : roots) {
            var folder = root + key + "/";
            var description = resources.getResource(folder + "template.json");
            if (description.exists()) {
                return Optional.of(new Template(
                        key,
                        JSON.readValue(text(description), TemplateDescription.class),
                        tables(folder),
                        files(folder + "files/")));
            }
        }
        return Optional.empty();
    }

    private Map<String, String> tables(String folder) {
        var tables = new HashMap<String, String>();
        for (var table : matching(folder + "*.csv")) {
            var name = pathBelow(folder, table).replace(".csv", "");
            if (!ContentTable.NAMES.contains(name)) {
                throw new IllegalStateException(
                        folder + " brings rows for a table that templates may not fill: " + name);
            }
            tables.put(name, text(table));
        }
        return tables;
    }

    private List<TemplateFile> files(String folder) {
        var files = new ArrayList<TemplateFile>();
        for (var file : matching(folder + "**/*.*")) {
            var key = new FileKey(pathBelow(folder, file));
            var extension = key.value().substring(key.value().lastIndexOf('.') + 1);
            var type = TYPES.get(extension);
            if (type == null) {
                throw new IllegalStateException(folder + " brings a file of unknown type: " + key);
            }
            files.add(new TemplateFile(key, bytes(file), type));
        }
        return files;
    }

    private List<Resource> matching(String pattern) {
        try {
            return List.of(resources.getResources(pattern));
        } catch (IOException noSuchFolder) {
            return List.of();
        }
    }

    private static String pathBelow(String folder, Resource resource) {
        try {
            var address = resource.getURL().toString();
            var place = folder.replaceFirst("^(classpath|file):/*", "");
            return address.substring(address.lastIndexOf(place) + place.length());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Resource resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

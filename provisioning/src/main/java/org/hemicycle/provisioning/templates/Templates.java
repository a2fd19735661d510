package org.hemicycle.provisioning.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

/**
 * All templates there are: those that come with the program, those of a folder of the operator's, and those on the shelf of the
 * installation, which count first: what an operator has retired there is not offered, what is current there is.
 */
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
    private final Map<String, Template> kept = new ConcurrentHashMap<>();
    private final @Nullable TemplateShelf shelf;

    /** @param folder where further templates are, one folder each; null when there are none */
    public Templates(@Nullable Path folder) {
        this(folder, null);
    }

    /**
     * @param folder where further templates are, one folder each; null when there are none
     * @param shelf what the installation keeps; null where there is none
     */
    public Templates(@Nullable Path folder, @Nullable TemplateShelf shelf) {
        this.shelf = shelf;
        roots.add("classpath:org/hemicycle/provisioning/templates/");
        if (folder != null) {
            var address = folder.toAbsolutePath().normalize().toUri().toString();
            roots.add(address.endsWith("/") ? address : address + "/");
        }
    }

    /** What new spaces with this key get, if there is such a template. */
    public Optional<Template> find(String key) {
        if (!isKey(key)) {
            return Optional.empty();
        }
        if (shelf != null) {
            var current = shelf.current(key);
            if (current.isPresent()) {
                return find(key, current.get());
            }
            if (shelf.knows(key)) {
                return Optional.empty();
            }
        }
        return known.computeIfAbsent(key, this::read);
    }

    /** One version, in whatever state: a creation goes on with what it began with. */
    public Optional<Template> find(String key, int version) {
        if (!isKey(key)) {
            return Optional.empty();
        }
        var there = kept.get(key + "@" + version);
        if (there != null) {
            return Optional.of(there);
        }
        var archive = shelf == null ? Optional.<byte[]>empty() : shelf.archive(key, version);
        if (archive.isEmpty()) {
            return known.computeIfAbsent(key, this::read)
                    .filter(template -> template.description().number() == version);
        }
        var template = TemplateArchive.kept(key, archive.get());
        kept.put(key + "@" + version, template);
        return Optional.of(template);
    }

    /** What an organisation is filled with that was registered with this key and, where the shelf had one, this version. */
    public Optional<Template> of(String key, @Nullable Integer version) {
        return version == null ? find(key) : find(key, version).or(() -> find(key));
    }

    /** Whether the text can be the key of a template. */
    public static boolean isKey(String text) {
        return text.length() <= 40 && KEY.matcher(text).matches();
    }

    /** The templates that come with the program. */
    public List<Template> builtIn() {
        return Arrays.stream(Kind.values())
                .map(kind -> known.computeIfAbsent(kind.key(), this::read).orElseThrow())
                .toList();
    }

    /** Whether a template under this key comes with the program or from the folder, so that nothing else may take the key. */
    public boolean isTaken(String key) {
        return known.computeIfAbsent(key, this::read).isPresent();
    }

    /** The template that a kind of organisation begins with: that of its name, else the first there is. */
    public Template of(Kind kind) {
        return find(kind.key())
                .or(() -> all().entrySet().stream()
                        .filter(entry -> entry.getValue().kind() == kind)
                        .findFirst()
                        .flatMap(entry -> find(entry.getKey())))
                .orElseThrow(() -> new IllegalStateException("no template for the kind " + kind.key()));
    }

    /** Keys and descriptions, the built-in templates first. */
    public Map<String, TemplateDescription> all() {
        var all = new LinkedHashMap<String, TemplateDescription>();
        for (var kind : Kind.values()) {
            find(kind.key()).ifPresent(template -> all.put(kind.key(), template.description()));
        }
        if (shelf != null) {
            shelf.all().stream()
                    .filter(version -> version.state() == TemplateState.CURRENT)
                    .forEach(version -> find(version.key())
                            .ifPresent(template -> all.putIfAbsent(version.key(), template.description())));
        }
        for (var root : roots.subList(1, roots.size())) {
            for (var description : matching(root + "*/template.json")) {
                var key = pathBelow(root, description).replace("/template.json", "");
                find(key).ifPresent(template -> all.putIfAbsent(key, template.description()));
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

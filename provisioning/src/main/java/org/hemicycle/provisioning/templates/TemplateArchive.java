package org.hemicycle.provisioning.templates;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.PictureCheck;
import org.hemicycle.provisioning.storage.PictureLimits;
import org.hemicycle.provisioning.storage.Pictures;
import org.hemicycle.provisioning.templates.Template.TemplateFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A template as one file, for hosts to exchange: a ZIP with {@code hemicycle-template.json} (its description, and the SHA-256 of every
 * other entry), one CSV for each table, and {@code files/}. Nothing else may be in it, and it is read with limits on every size.
 */
public final class TemplateArchive {
    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    static final int FORMAT = 1;
    private static final String MANIFEST = "hemicycle-template.json";
    private static final String FILES = "files/";
    private static final int MOST_BYTES = 24 * 1024 * 1024;
    private static final int MOST_ENTRIES = 200;
    private static final PictureLimits PICTURES = new PictureLimits(4 * 1024 * 1024, 40_000_000, true);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TemplateArchive() {}

    /** What the manifest says; {@code template} is what {@code template.json} says of a built-in one. */
    record Manifest(int format, String key, int version, TemplateDescription template, Map<String, String> checksums) {}

    /** What came of reading a file. */
    public sealed interface Reading {
        /** A template, with the key under which its maker kept it. */
        record Read(Template template, int version) implements Reading {}

        /** It is none, or not one that we take. */
        record Refused(List<TemplateFlaw> flaws) implements Reading {
            public Refused {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** The template as one file. */
    static byte[] pack(Template template, String key, int version) {
        var entries = new TreeMap<String, byte[]>();
        template.tables().forEach((table, csv) -> entries.put(table + ".csv", csv.getBytes(StandardCharsets.UTF_8)));
        template.files().forEach(file -> entries.put(FILES + file.key(), file.content()));
        var checksums = new LinkedHashMap<String, String>();
        entries.forEach((name, content) -> checksums.put(name, digest(content)));
        var manifest = new Manifest(FORMAT, key, version, template.description(), checksums);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            write(zip, MANIFEST, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            for (var entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Reads a file that somebody brings, and believes nothing of it. */
    public static Reading read(byte[] file) {
        try {
            var entries = entries(file);
            var template = template(entries);
            var flaws = new CheckingATemplate(template).flaws();
            return flaws.isEmpty()
                    ? new Reading.Read(template, template.description().number())
                    : new Reading.Refused(flaws);
        } catch (Flawed flawed) {
            return new Reading.Refused(List.of(flawed.flaw));
        } catch (IOException | IllegalArgumentException broken) {
            return new Reading.Refused(List.of(TemplateFlaw.of("not-an-archive")));
        }
    }

    /** Reads what the shelf keeps: it was checked before it came there, or comes with the program. */
    static Template kept(String key, byte[] archive) {
        try {
            var entries = entries(archive);
            return assemble(key, manifest(entries), entries, new ArrayList<>());
        } catch (IOException | Flawed broken) {
            throw new IllegalStateException("the kept template %s cannot be read".formatted(key), broken);
        }
    }

    /** SHA-256, as hexadecimal digits. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException, Flawed {
        if (file.length > LARGEST) {
            throw new Flawed("too-large", LARGEST / 1024 / 1024);
        }
        var entries = new HashMap<String, byte[]>();
        int left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || entries.size() >= MOST_ENTRIES) {
                    throw new Flawed("too-much", MOST_BYTES / 1024 / 1024, MOST_ENTRIES);
                }
                if (entries.put(entry.getName(), content) != null) {
                    throw new Flawed("twice", shortened(entry.getName()));
                }
            }
        }
        return entries;
    }

    private static Manifest manifest(Map<String, byte[]> entries) throws Flawed {
        var bytes = entries.get(MANIFEST);
        if (bytes == null) {
            throw new Flawed("not-an-archive");
        }
        try {
            var tree = JSON.readTree(bytes);
            int format = tree.path("format").asInt(0);
            if (format != FORMAT) {
                throw new Flawed("unknown-format", format, FORMAT);
            }
            return JSON.treeToValue(tree, Manifest.class);
        } catch (JacksonException | IllegalArgumentException broken) {
            throw new Flawed("manifest");
        }
    }

    @SuppressWarnings("NullAway")
    private static Template template(Map<String, byte[]> entries) throws Flawed {
        var manifest = manifest(entries);
        if (manifest.template() == null
                || manifest.checksums() == null
                || manifest.key() == null
                || manifest.template().name() == null
                || manifest.template().kind() == null) {
            throw new Flawed("manifest");
        }
        for (var entry : entries.entrySet()) {
            var name = entry.getKey();
            if (name.equals(MANIFEST)) {
                continue;
            }
            if (!isOurs(name)) {
                throw new Flawed("foreign-entry", shortened(name));
            }
            if (!digest(entry.getValue()).equals(manifest.checksums().get(name))) {
                throw new Flawed("checksum", shortened(name));
            }
        }
        for (var name : manifest.checksums().keySet()) {
            if (!entries.containsKey(name)) {
                throw new Flawed("missing-entry", shortened(name));
            }
        }
        var flaws = new ArrayList<TemplateFlaw>();
        var template = assemble(manifest.key(), manifest, entries, flaws);
        if (!flaws.isEmpty()) {
            throw new Flawed(flaws.getFirst());
        }
        return template;
    }

    private static boolean isOurs(String name) {
        return name.startsWith(FILES)
                ? FileKey.parse(name.substring(FILES.length())).isPresent()
                : name.endsWith(".csv") && ContentTable.EXCHANGED.containsKey(name.replace(".csv", ""));
    }

    private static Template assemble(
            String key, Manifest manifest, Map<String, byte[]> entries, List<TemplateFlaw> flaws) {
        var tables = new HashMap<String, String>();
        var files = new ArrayList<TemplateFile>();
        for (var entry : new TreeMap<>(entries).entrySet()) {
            if (entry.getKey().startsWith(FILES)) {
                var file = new FileKey(entry.getKey().substring(FILES.length()));
                switch (Pictures.check(entry.getValue(), PICTURES)) {
                    case PictureCheck.Accepted picture ->
                        files.add(new TemplateFile(
                                file, picture.content(), picture.type().mediaType()));
                    case PictureCheck.Refused(var reason) ->
                        flaws.add(TemplateFlaw.of("picture", shortened(file.value()), reason.key()));
                }
            } else if (!entry.getKey().equals(MANIFEST)) {
                tables.put(entry.getKey().replace(".csv", ""), new String(entry.getValue(), StandardCharsets.UTF_8));
            }
        }
        return new Template(key, manifest.template(), tables, files);
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String shortened(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    /** Ends the reading, with the reason. */
    private static final class Flawed extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient TemplateFlaw flaw;

        Flawed(String code, Object... arguments) {
            this(TemplateFlaw.of(code, arguments));
        }

        Flawed(TemplateFlaw flaw) {
            super(flaw.toString(), null, false, false);
            this.flaw = flaw;
        }
    }
}

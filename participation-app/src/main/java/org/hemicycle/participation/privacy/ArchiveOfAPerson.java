package org.hemicycle.participation.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hemicycle.participation.modules.PersonalArchive;
import org.hemicycle.participation.tenancy.CurrentTenant;
import org.hemicycle.participation.tenancy.Organisations;
import org.hemicycle.provisioning.storage.FileKey;
import org.hemicycle.provisioning.storage.Files;
import org.hemicycle.themes.Messages;
import org.hemicycle.themes.Texts;
import org.hemicycle.themes.web.Languages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is known about a person as a zip file: a table is a JSON file, a file is itself, and two texts explain them. */
@Component
class ArchiveOfAPerson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private final Files files;
    private final Organisations organisations;
    private final Languages languages;
    private final Messages messages;
    private final Clock clock;

    ArchiveOfAPerson(Files files, Organisations organisations, Languages languages, Messages messages, Clock clock) {
        this.files = files;
        this.organisations = organisations;
        this.languages = languages;
        this.messages = messages;
        this.clock = clock;
    }

    void send(PersonalArchive archive, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tenant = CurrentTenant.get();
        var language = languages.choose(request, response, tenant.locales());
        var words = new Texts(messages, language, tenant.timeZone(), clock);
        var today = LocalDate.now(clock.withZone(tenant.timeZone()));
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s-%s.zip\""
                        .formatted(
                                words.get("privacy.archive.name"), tenant.slug().value(), today));
        write(archive, words, today, response.getOutputStream());
    }

    private void write(PersonalArchive archive, Texts words, LocalDate today, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(readme(archive, words, today).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("FORMAT.md"));
            new ClassPathResource("personal-data.md", ArchiveOfAPerson.class)
                    .getInputStream()
                    .transferTo(zip);
            for (var table : archive.tables().entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey() + ".json"));
                JSON.writeValue(zip, table.getValue());
            }
            for (var file : archive.files().entrySet()) {
                copy(file.getKey(), file.getValue(), zip);
            }
        }
    }

    private void copy(String name, FileKey key, ZipOutputStream zip) throws IOException {
        var stored = files.open(CurrentTenant.get(), key);
        if (stored.isPresent()) {
            try (var open = stored.get();
                    var content = open.body()) {
                zip.putNextEntry(new ZipEntry(name));
                content.transferTo(zip);
            }
        }
    }

    private String readme(PersonalArchive archive, Texts words, LocalDate today) {
        var text = new StringBuilder(words.get(
                        "privacy.readme", organisations.current().name().in(words.locale()), today))
                .append("\n\n");
        archive.tables()
                .forEach((name, rows) -> text.append(
                        "%s.json (%d)%n    %s%n".formatted(name, rows.size(), words.get("privacy.file." + name))));
        return text.append('\n')
                .append(words.get("privacy.readme.format"))
                .append('\n')
                .toString();
    }
}

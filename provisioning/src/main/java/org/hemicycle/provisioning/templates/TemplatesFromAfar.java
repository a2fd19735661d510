package org.hemicycle.provisioning.templates;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.hemicycle.provisioning.registry.RegistryReader;
import org.hemicycle.provisioning.templates.Template.TemplateFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Templates, logos that are tried on and shared practices, as the data plane reads them: a connection for each question, and none kept. */
public final class TemplatesFromAfar {
    private final JdbcClient sql;
    private final Templates templates;

    public TemplatesFromAfar(RegistryReader reader, Clock clock) {
        this.sql = JdbcClient.create(new Passing(reader));
        this.templates = new Templates(null, new TemplateShelf(sql, clock));
    }

    /** One version, from the shelf of the installation or from the program. */
    public Optional<Template> find(String key, int version) {
        return templates.find(key, version);
    }

    /** The logo of this digest, as long as it waits. */
    public Optional<TemplateFile> logo(String digest) {
        return sql.sql("select content, media_type from preview_logo where digest = ? and until > now()")
                .param(digest)
                .query((row, _) -> new TemplateFile(
                        new org.hemicycle.provisioning.storage.FileKey("logo"),
                        row.getBytes("content"),
                        row.getString("media_type")))
                .optional();
    }

    /** Statements on the registry, with {@code platform} in the search path; may read what the data plane may read. */
    public JdbcClient sql() {
        return sql;
    }

    /** Opens a connection whenever one is wanted, and closes it with it. */
    private static final class Passing extends AbstractDataSource {
        private final RegistryReader reader;

        Passing(RegistryReader reader) {
            this.reader = reader;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return reader.connect();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return reader.connect();
        }
    }
}

package org.hemicycle.participation.verification.census;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import org.hemicycle.participation.verification.authorisations.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A file that was sent, kept sealed in parts until it has been read, however large it is. */
@Component
class CensusFile {
    private static final int CHARACTERS = 256 * 1024;
    private final JdbcClient sql;
    private final Secrets secrets;
    private final TransactionTemplate transaction;

    CensusFile(JdbcClient sql, Secrets secrets, TransactionTemplate transaction) {
        this.sql = sql;
        this.secrets = secrets;
        this.transaction = transaction;
    }

    /** Keeps what comes, part by part. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long upload, Reader content) throws IOException {
        var part = new StringBuilder();
        var characters = new char[8192];
        int number = 0;
        for (int read = content.read(characters); read >= 0; read = content.read(characters)) {
            part.append(characters, 0, read);
            if (part.length() >= CHARACTERS && !Character.isHighSurrogate(part.charAt(part.length() - 1))) {
                keep(upload, number++, part.toString());
                part.setLength(0);
            }
        }
        keep(upload, number, part.toString());
    }

    /** Reads it from the beginning; each part is fetched when it is its turn, in a transaction of its own. */
    Reader open(long upload) {
        return new InputStreamReader(new SequenceInputStream(new Parts(upload)), StandardCharsets.UTF_8);
    }

    private void keep(long upload, int number, String text) {
        sql.sql("insert into census_part (upload_id, number, content) values (?, ?, ?)")
                .params(
                        upload,
                        number,
                        secrets.current().seal(name(upload, number), text.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    private Optional<byte[]> part(long upload, int number) {
        return transaction.execute(_ -> sql.sql(
                        "select sealed, content from census_part where upload_id = ? and number = ?")
                .params(upload, number)
                .query((row, _) -> row.getBoolean("sealed")
                        ? secrets.current().open(name(upload, number), row.getBytes("content"))
                        : row.getBytes("content"))
                .optional());
    }

    private static String name(long upload, int number) {
        return "census:" + upload + ":" + number;
    }

    private final class Parts implements Enumeration<InputStream> {
        private final long upload;
        private int number;
        private Optional<byte[]> next;

        Parts(long upload) {
            this.upload = upload;
            this.next = part(upload, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            var now = next.orElseThrow();
            next = part(upload, ++number);
            return new ByteArrayInputStream(now);
        }
    }
}

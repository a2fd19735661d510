package org.hemicycle.provisioning.requests;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hemicycle.provisioning.registry.TenantId;
import tools.jackson.databind.json.JsonMapper;

/** The requests of one cell that nobody has answered yet, the oldest first; two answerers never get the same one. */
final class OpenRequests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource cell;

    OpenRequests(DataSource cell) {
        this.cell = cell;
    }

    /** Has the oldest request answered and writes the answer down; says whether there was one. */
    boolean answerNext(Answers answers) throws SQLException {
        try (var connection = cell.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var request = claim(connection);
                if (request.isPresent()) {
                    write(connection, request.get(), answers.to(request.get()));
                }
                connection.commit();
                return request.isPresent();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static Optional<Request> claim(Connection connection) throws SQLException {
        try (var oldest = connection.prepareStatement("""
                select id, tenant_role, kind, payload from jobs.request
                 where done_at is null order by created_at limit 1 for update skip locked
                """);
                var row = oldest.executeQuery()) {
            return row.next()
                    ? Optional.of(new Request(
                            row.getObject("id", UUID.class),
                            new TenantId(row.getString("tenant_role").substring("t_".length())),
                            row.getString("kind"),
                            JSON.readTree(row.getString("payload"))))
                    : Optional.empty();
        }
    }

    private static void write(Connection connection, Request request, Answer answer) throws SQLException {
        try (var update =
                connection.prepareStatement("update jobs.request set done_at = now(), refusal = ? where id = ?")) {
            update.setString(
                    1,
                    switch (answer) {
                        case Answer.Accepted _ -> null;
                        case Answer.Refused refused -> refused.reason().key();
                    });
            update.setObject(2, request.id());
            update.executeUpdate();
        }
    }
}

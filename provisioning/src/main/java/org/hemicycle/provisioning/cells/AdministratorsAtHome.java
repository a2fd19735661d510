package org.hemicycle.provisioning.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hemicycle.provisioning.registry.Administrator;
import org.hemicycle.provisioning.registry.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** Who administers an organisation in its own home, and what these people have to know before it happens. */
public final class AdministratorsAtHome {
    private final Cells cells;

    public AdministratorsAtHome(Cells cells) {
        this.cells = cells;
    }

    /** An administrator of the whole space who can sign in and has an address. */
    public record Person(String name, String email, Locale language) {}

    /**
     * A change of controller that participants may still agree to.
     *
     * @param until when accounts that have not agreed are erased
     * @param silent how many people have not answered
     */
    public record Consent(Instant until, long silent) {}

    /** All of them; none while nobody has accepted the first invitation. */
    public List<Person> of(Tenant tenant) {
        return inside(tenant, connection -> {
            var people = new ArrayList<Person>();
            try (var query = connection.prepareStatement("""
                    select distinct p.name, p.email, p.locale from participant p join role_grant g on g.participant_id = p.id
                     where g.role = 'administrator' and g.space_id is null and p.email is not null
                       and p.confirmed_at is not null and p.disabled_at is null
                     order by p.email
                    """);
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    people.add(new Person(
                            rows.getString("name"),
                            rows.getString("email"),
                            Locale.forLanguageTag(rows.getString("locale"))));
                }
            }
            return people;
        });
    }

    /**
     * Lets a first administrator in by one more invitation, beside those that went out by mail; nothing happens where one was
     * answered already.
     *
     * @param digest what is kept of the word in the link
     * @return whether the invitation is there
     */
    public boolean admit(Tenant tenant, Administrator administrator, byte[] digest, Instant until) {
        return inside(tenant, connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into invitation as i (token_digest, email, name, role, expires_at)
                    select ?, ?, ?, 'administrator', ?
                     where not exists (
                       select 1 from invitation where lower(email) = lower(?) and role = 'administrator' and accepted_at is not null)
                    on conflict (token_digest) do update set expires_at = excluded.expires_at where i.accepted_at is null
                    """)) {
                insert.setBytes(1, digest);
                insert.setString(2, administrator.email());
                insert.setString(3, administrator.name());
                insert.setTimestamp(4, Timestamp.from(until));
                insert.setString(5, administrator.email());
                boolean there = insert.executeUpdate() == 1;
                connection.commit();
                return there;
            }
        });
    }

    /** The consent that is being asked for; null when none is. */
    public @Nullable Consent consent(Tenant tenant) {
        return inside(tenant, connection -> {
            try (var query = connection.prepareStatement("""
                    select settings #>> '{succession,until}' as until,
                           (select count(*) from participant where succession is not null) as silent
                      from organisation where settings #>> '{succession,until}' is not null
                    """);
                    var rows = query.executeQuery()) {
                return rows.next() ? new Consent(Instant.parse(rows.getString("until")), rows.getLong("silent")) : null;
            }
        });
    }

    private <T extends @Nullable Object> T inside(Tenant tenant, Look<T> look) {
        try (var connection = cells.of(tenant.placement().cell()).getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set local role hemicycle_owner; set local search_path to \"%s\""
                        .formatted(tenant.id().schema()));
                return look.at(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("The home of " + tenant.id() + " cannot be read", failure);
        }
    }

    private interface Look<T extends @Nullable Object> {
        T at(Connection connection) throws SQLException;
    }
}

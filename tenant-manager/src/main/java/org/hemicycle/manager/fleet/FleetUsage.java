package org.hemicycle.manager.fleet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemicycle.provisioning.registry.LocalizedText;
import org.hemicycle.provisioning.registry.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What organisations use, those who use most first. */
@Repository
public class FleetUsage {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    FleetUsage(JdbcClient sql) {
        this.sql = sql;
    }

    /** By what the list is sorted. */
    public enum Measure {
        STORAGE,
        MAILS,
        ADMINISTRATORS,
        PARTICIPANTS,
        API_CALLS;

        /** As quotas are called. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private String column() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Measure> of(@Nullable String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** @param storage bytes; mails of this month, requests of this day; the others as they are */
    public record Line(
            String id,
            String slug,
            LocalizedText name,
            LocalizedText plan,
            String state,
            long storage,
            long mails,
            long administrators,
            long participants,
            long apiCalls,
            Instant measuredAt) {
        public long of(Measure measure) {
            return switch (measure) {
                case STORAGE -> storage;
                case MAILS -> mails;
                case ADMINISTRATORS -> administrators;
                case PARTICIPANTS -> participants;
                case API_CALLS -> apiCalls;
            };
        }
    }

    /** One page, the greatest first. */
    public Page<Line> list(Measure by, @Nullable String after, int limit) {
        var parameters = new ArrayList<Object>();
        var beyond = place(after).map(place -> {
            parameters.addAll(List.of(place.amount(), place.amount(), place.id()));
            return " where u.%1$s <= ? and (u.%1$s < ? or u.tenant_id > ?)".formatted(by.column());
        });
        parameters.add(limit + 1);
        List<Line> found = sql.sql("""
                with page as materialized (
                  select u.* from tenant_usage u%1$s order by u.%2$s desc, u.tenant_id limit ?)
                select u.*, t.slug, t.name, t.state, p.name as plan_name
                  from page u join tenant t on t.id = u.tenant_id join plan p on p.key = t.plan
                 order by u.%2$s desc, u.tenant_id
                """.formatted(beyond.orElse(""), by.column()))
                .params(parameters)
                .query((row, _) -> new Line(
                        row.getString("tenant_id"),
                        row.getString("slug"),
                        JSON.readValue(row.getString("name"), LocalizedText.class),
                        JSON.readValue(row.getString("plan_name"), LocalizedText.class),
                        row.getString("state"),
                        row.getLong("storage"),
                        row.getLong("mails"),
                        row.getLong("administrators"),
                        row.getLong("participants"),
                        row.getLong("api_calls"),
                        row.getTimestamp("measured_at").toInstant()))
                .list();
        return new Page<>(
                found.stream().limit(limit).toList(),
                found.size() <= limit ? Optional.empty() : Optional.of(cursor(found.get(limit - 1), by)));
    }

    private record Place(long amount, String id) {}

    private static String cursor(Line last, Measure by) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((last.of(by) + " " + last.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Place> place(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ");
            return Optional.of(new Place(Long.parseLong(parts[0]), parts[1]));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}

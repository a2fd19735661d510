package org.hemicycle.manager.announcements;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hemicycle.manager.fleet.Duties;
import org.hemicycle.provisioning.cells.AnnouncementsInCells;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings announcements to the cells of those they are for, and to organisations that come later while one is shown. What a cell has is
 * written down afterwards: whoever dies in between repeats it, and nobody is told twice.
 */
@Component
public class Spreading {
    /** Organisations that have a home. */
    static final String AT_HOME = "t.state in ('active', 'trial', 'past-due', 'suspended', 'archived')";

    /** Those that an audience means. */
    static final String MEANT = """
            case :audience when 'all' then true when 'kind' then t.kind = any (:keys::text[])
                 when 'plan' then t.plan = any (:keys::text[]) when 'cell' then t.cell = any (:keys::text[])
                 else t.id = any (:keys::text[]) end""";

    private static final Logger LOG = LoggerFactory.getLogger(Spreading.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;
    private final Announcements announcements;
    private final AnnouncementsInCells cells;
    private final Duties duties;
    private final Clock clock;

    Spreading(JdbcClient sql, Announcements announcements, AnnouncementsInCells cells, Duties duties, Clock clock) {
        this.sql = sql;
        this.announcements = announcements;
        this.cells = cells;
        this.duties = duties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void spreadIfItIsOurTurn() {
        if (duties.take("announcements", LEASE)) {
            try {
                spread();
            } catch (RuntimeException e) {
                LOG.warn("Announcements cannot be spread now: {}", e.getMessage());
            }
        }
    }

    /** Addresses what is current to all whom it means, and brings every cell what it has not got. */
    public void spread() {
        sql.sql("select id from announcement where withdrawn_at is null and shown_until > ?")
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .forEach(this::address);
        unsent().forEach(this::bring);
    }

    private void address(UUID id) {
        announcements
                .find(id)
                .ifPresent(announcement -> sql.sql("""
                insert into announcement_recipient (announcement_id, tenant_id, cell)
                select :id, t.id, t.cell from tenant t
                 where not exists (select from announcement_recipient r where r.announcement_id = :id and r.tenant_id = t.id)
                   and\s""" + AT_HOME + " and " + MEANT + " on conflict do nothing")
                        .param("id", id)
                        .param("audience", announcement.audience())
                        .param("keys", announcement.audienceKeys().toArray(String[]::new))
                        .update());
    }

    private record Unsent(UUID announcement, CellName cell, List<TenantId> tenants) {}

    /** A share of each announcement and cell: one cell that is full or silent keeps no other waiting. */
    private List<Unsent> unsent() {
        return sql.sql("""
                select r.announcement_id, r.cell, r.tenants from announcement a
                 cross join lateral (select c.announcement_id, c.cell, (array_agg(c.tenant_id order by c.tenant_id))[1\\:%d] as tenants
                                       from announcement_recipient c
                                      where c.announcement_id = a.id and c.sent_version < a.version
                                        and (a.withdrawn_at is null or c.sent_version > 0)
                                      group by c.announcement_id, c.cell) r
                 where a.shown_until > :now
                 order by a.created_at
                """.formatted(AT_ONCE))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Unsent(
                        row.getObject("announcement_id", UUID.class),
                        new CellName(row.getString("cell")),
                        List.of((String[]) row.getArray("tenants").getArray()).stream()
                                .map(TenantId::new)
                                .toList()))
                .list();
    }

    private void bring(Unsent unsent) {
        var announcement = announcements.find(unsent.announcement()).orElse(null);
        if (announcement == null) {
            return;
        }
        try {
            cells.tell(unsent.cell(), sheet(announcement), unsent.tenants());
        } catch (RuntimeException e) {
            LOG.warn("Announcement {} does not reach {} now: {}", announcement.id(), unsent.cell(), e.getMessage());
            return;
        }
        sql.sql("""
                update announcement_recipient set sent_version = ?
                 where announcement_id = ? and tenant_id = any (?) and sent_version < ?
                """)
                .param(announcement.version())
                .param(announcement.id())
                .param(unsent.tenants().stream().map(TenantId::value).toArray(String[]::new))
                .param(announcement.version())
                .update();
    }

    private static AnnouncementsInCells.Sheet sheet(Announcement announcement) {
        return new AnnouncementsInCells.Sheet(
                announcement.id(),
                Objects.requireNonNull(JSON.writeValueAsString(Map.copyOf(announcement.words()))),
                announcement.severity(),
                announcement.shownFrom(),
                announcement.shownUntil(),
                announcement.withdrawnAt() != null,
                announcement.byMail());
    }
}

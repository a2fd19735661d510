package org.hemicycle.participation.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are written when something in them changes. That somebody was seen again is written once in ten minutes only:
 * else every page that a signed-in person reads would cost a write to the disk.
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Sparing<S>> {
    private static final Duration SEEN_LATELY = Duration.ofMinutes(10);

    private final SessionRepository<S> table;
    private final Duration longest;
    private final Clock clock;

    /** @param longest how long a session lives at most, however often it is used */
    SparingSessions(SessionRepository<S> table, Duration longest, Clock clock) {
        this.table = table;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(table.createSession(), true);
    }

    @Override
    public @Nullable Sparing<S> findById(String id) {
        S found = table.findById(id);
        if (found == null) {
            return null;
        }
        if (clock.instant().isAfter(found.getCreationTime().plus(longest))) {
            table.deleteById(id);
            return null;
        }
        return new Sparing<>(found, false);
    }

    @Override
    public void save(Sparing<S> session) {
        if (session.changed) {
            table.save(session.row);
            session.changed = false;
        }
    }

    @Override
    public void deleteById(String id) {
        table.deleteById(id);
    }

    /** A session of the table that knows whether it must be written. */
    static final class Sparing<S extends Session> implements Session {
        private final S row;
        private boolean changed;

        private Sparing(S row, boolean changed) {
            this.row = row;
            this.changed = changed;
        }

        @Override
        public String getId() {
            return row.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return row.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return row.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return row.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            row.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            row.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return row.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (changed || now.isAfter(row.getLastAccessedTime().plus(SEEN_LATELY))) {
                changed = true;
                row.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return row.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed |= !interval.equals(row.getMaxInactiveInterval());
            row.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return row.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return row.isExpired();
        }
    }
}

package org.hemicycle.participation.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hemicycle.provisioning.registry.CellName;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A pooled connection lent to one tenant, or to the jobs of a cell. The first statement of every transaction is preceded,
 * in one round trip, by the borrower's role, schema and time limit, all LOCAL: they end with the transaction, whatever
 * happened in it. What the last borrower left on the session is overruled by the same statement; temporary tables come
 * last in the path, so that none can stand before a tenant's own.
 *
 * <p>Statements only read or write rows ({@link RowsOnly}), one at a time, so that none changes the role or the session; and all
 * end with their transaction, because in the next one they would not be preceded by anything.
 */
final class LentConnection implements InvocationHandler {
    private final Connection pooled;
    private final Opening opening;
    private final ConnectionShares.Place place;
    private final List<Statement> prepared = new ArrayList<>();
    private boolean opened;
    private boolean closed;

    private LentConnection(Connection pooled, Opening opening, ConnectionShares.Place place) {
        this.pooled = pooled;
        this.opening = opening;
        this.place = place;
    }

    /** Lent to a tenant. */
    static Connection to(TenantId tenant, Duration limit, Connection pooled, ConnectionShares.Place place) {
        return over(pooled, Opening.keepingPlans(tenant.role(), tenant.schema() + ", extensions", limit), place);
    }

    /** Lent to the scheduler of a cell, which sees the schema {@code jobs} and no other. */
    static Connection toJobs(CellName cell, Duration limit, Connection pooled) {
        return over(pooled, Opening.of(cell.jobsRole(), "jobs", limit), ConnectionShares.Place.FREE);
    }

    private static Connection over(Connection pooled, Opening opening, ConnectionShares.Place place) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new LentConnection(pooled, opening, place));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall" -> {
                return prepare(method, arguments);
            }
            case "setSavepoint" -> open();
            case "commit", "rollback" -> end(method);
            case "setAutoCommit" -> refuseAutoCommit(arguments);
            case "setSchema", "setCatalog", "unwrap", "abort" ->
                throw new SQLException(method.getName() + " is refused on a lent connection");
            case "close" -> {
                return close();
            }
            case "isWrapperFor" -> {
                return false;
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(this);
            }
            default -> {}
        }
        return passOn(pooled, method, arguments);
    }

    private @Nullable Object prepare(Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && arguments[0] instanceof String sql) {
            RowsOnly.check(sql);
        }
        open();
        var statement = passOn(pooled, method, arguments);
        if (statement instanceof Statement one) {
            prepared.add(one);
            return one instanceof PreparedStatement ? one : plain(one);
        }
        return statement;
    }

    /** A statement that is given its words later: they are looked at then. */
    private static Statement plain(Statement statement) {
        return (Statement) Proxy.newProxyInstance(
                Statement.class.getClassLoader(), new Class<?>[] {Statement.class}, (_, method, arguments) -> {
                    boolean runs = method.getName().startsWith("execute")
                            || method.getName().equals("addBatch");
                    if (runs && arguments != null && arguments[0] instanceof String sql) {
                        RowsOnly.check(sql);
                    }
                    return passOn(statement, method, arguments);
                });
    }

    /** Back to a savepoint is still the same transaction. */
    private void end(Method method) throws SQLException {
        if (method.getParameterCount() == 0) {
            opened = false;
            for (var statement : prepared) {
                statement.close();
            }
            prepared.clear();
        }
    }

    private void open() throws SQLException {
        if (opened) {
            return;
        }
        try (var statement = pooled.createStatement()) {
            statement.execute(opening.on(pooled.unwrap(PGConnection.class)));
        } catch (SQLException e) {
            // What refuses to begin may have been left in a bad state by its last borrower: the pool gets another one.
            pooled.abort(Runnable::run);
            throw e;
        }
        opened = true;
    }

    /** Under auto-commit a LOCAL setting ends at once, and the statement would run as nobody. */
    private static void refuseAutoCommit(Object @Nullable [] arguments) throws SQLException {
        if (arguments != null && Boolean.TRUE.equals(arguments[0])) {
            throw new SQLException("Auto-commit is refused on a lent connection");
        }
    }

    private @Nullable Object close() throws SQLException {
        if (closed) {
            return null;
        }
        closed = true;
        try (place) {
            pooled.close();
        }
        return null;
    }

    private static @Nullable Object passOn(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}

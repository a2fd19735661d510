package org.hemicycle.participation.tenancy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.hemicycle.provisioning.registry.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection lent to one tenant. The first statement of every transaction is preceded, in one round trip, by the
 * tenant's role, schema and time limit, all LOCAL: they end with the transaction, whatever happened in it. What the
 * connection's last user left behind on the session is overruled by the same statement.
 */
final class TenantConnection implements InvocationHandler {
    private final Connection pooled;
    private final String opening;
    private final ConnectionShares.Place place;
    private boolean opened;
    private boolean closed;

    private TenantConnection(Connection pooled, String opening, ConnectionShares.Place place) {
        this.pooled = pooled;
        this.opening = opening;
        this.place = place;
    }

    static Connection over(Connection pooled, TenantId tenant, Duration limit, ConnectionShares.Place place) {
        var opening = """
                set local role "%s"; set local search_path to "%s", extensions, pg_temp; set local statement_timeout to %d""".formatted(tenant.role(), tenant.schema(), limit.toMillis());
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new TenantConnection(pooled, opening, place));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall", "setSavepoint" -> open();
            case "commit", "rollback" -> opened = isRollbackToSavepoint(method) && opened;
            case "setAutoCommit" -> refuseAutoCommit(arguments);
            case "setSchema", "setCatalog", "unwrap", "abort" ->
                throw new SQLException(method.getName() + " is refused on a tenant's connection");
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
        return passOn(method, arguments);
    }

    private static boolean isRollbackToSavepoint(Method method) {
        return method.getParameterCount() == 1;
    }

    private void open() throws SQLException {
        if (opened) {
            return;
        }
        try (var statement = pooled.createStatement()) {
            statement.execute(opening);
        }
        opened = true;
    }

    /** Under auto-commit a LOCAL setting ends at once, and the statement would run as nobody. */
    private static void refuseAutoCommit(Object @Nullable [] arguments) throws SQLException {
        if (arguments != null && Boolean.TRUE.equals(arguments[0])) {
            throw new SQLException("Auto-commit is refused on a tenant's connection");
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

    private @Nullable Object passOn(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(pooled, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}

package org.hemicycle.provisioning.schema;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.FastCheckService;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/** A Liquibase change log in formatted SQL. One runs at a time in a JVM, since Liquibase keeps state in statics. */
public final class ChangeLog {
    private static final Object ONE_AT_A_TIME = new Object();
    private static final Logger NOISE = Logger.getLogger("liquibase");
    private static final String FOLDER = "org/hemicycle/provisioning/";

    static {
        NOISE.setLevel(Level.WARNING);
    }

    private final String path;

    ChangeLog(String path) {
        this.path = path;
    }

    /** The tables of the registry, schema {@code platform}. */
    public static ChangeLog registry() {
        return new ChangeLog(FOLDER + "registry/changes.sql");
    }

    /** The tables of a cell, schema {@code jobs}. */
    public static ChangeLog cell() {
        return new ChangeLog(FOLDER + "cells/changes.sql");
    }

    /** The tables of a module in the schema of a tenant. */
    static ChangeLog module(String key) {
        return new ChangeLog(FOLDER + "modules/" + key + "/changes.sql");
    }

    /** Where the script generated from a module's change log is in the class path. */
    static String scriptPath(String module) {
        return FOLDER + "modules/%1$s/%1$s.sql".formatted(module);
    }

    /** Where the change log is in the class path. */
    String path() {
        return path;
    }

    /** Applies to this schema what is missing there, and leaves the connection with a search path of its own. */
    public void apply(Connection connection, String schema) {
        withLiquibase(() -> {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            database.setDefaultSchemaName(schema);
            database.setLiquibaseSchemaName(schema);
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                    .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                    .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, path)
                    .addArgumentValue(ShowSummaryArgument.SHOW_SUMMARY, UpdateSummaryEnum.OFF)
                    .execute();
        });
    }

    /**
     * Like {@link #apply}, but asks Liquibase, which takes a second to look, only if the change log is not the one that was
     * applied last. For a schema with one change log.
     */
    public void applyIfChanged(Connection connection, String schema) throws SQLException {
        var digest = digest();
        var table = schema + ".databasechangelog";
        if (digest.equals(lastApplied(connection, table))) {
            return;
        }
        apply(connection, schema);
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("comment on table " + table + " is '" + digest + "'");
        }
    }

    private static @Nullable String lastApplied(Connection connection, String table) throws SQLException {
        try (var statement = connection.prepareStatement("select obj_description(to_regclass(?), 'pg_class')")) {
            statement.setString(1, table);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private String digest() {
        try (var log = Objects.requireNonNull(ChangeLog.class.getClassLoader().getResourceAsStream(path), path)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(log.readAllBytes()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs Liquibase alone, with nothing remembered of a schema that may have been dropped and created since. */
    void withLiquibase(Work work) {
        synchronized (ONE_AT_A_TIME) {
            try (var resources = new ClassLoaderResourceAccessor(ChangeLog.class.getClassLoader())) {
                Scope.child(Map.of("resourceAccessor", resources, "ui", new LoggerUIService()), () -> {
                    ChangeLogHistoryServiceFactory.getInstance().resetAll();
                    LockServiceFactory.getInstance().resetAll();
                    Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
                    work.run();
                });
            } catch (Exception e) {
                throw new IllegalStateException("Liquibase failed with " + path, e);
            }
        }
    }

    /** Something done with Liquibase. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}

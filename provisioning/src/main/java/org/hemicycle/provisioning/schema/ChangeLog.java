package org.hemicycle.provisioning.schema;

import java.sql.Connection;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

/** A Liquibase change log in formatted SQL. One runs at a time in a JVM, since Liquibase keeps state in statics. */
public final class ChangeLog {
    private static final Object ONE_AT_A_TIME = new Object();
    private static final String FOLDER = "org/hemicycle/provisioning/";

    private final String path;

    private ChangeLog(String path) {
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

    /** Where the change log is in the class path. */
    String path() {
        return path;
    }

    /** Applies to this schema what is missing there; the connection is used up by it. */
    public void apply(Connection connection, String schema) {
        synchronized (ONE_AT_A_TIME) {
            try (var resources = new ClassLoaderResourceAccessor(ChangeLog.class.getClassLoader())) {
                Scope.child(Map.of("resourceAccessor", resources, "ui", new liquibase.ui.LoggerUIService()), () -> {
                    var database = DatabaseFactory.getInstance()
                            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
                    database.setDefaultSchemaName(schema);
                    database.setLiquibaseSchemaName(schema);
                    new CommandScope(UpdateCommandStep.COMMAND_NAME)
                            .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                            .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, path)
                            .addArgumentValue(
                                    liquibase.command.core.helpers.ShowSummaryArgument.SHOW_SUMMARY,
                                    liquibase.UpdateSummaryEnum.OFF)
                            .execute();
                });
            } catch (Exception e) {
                throw new IllegalStateException("Could not apply " + path + " to schema " + schema, e);
            }
        }
    }
}

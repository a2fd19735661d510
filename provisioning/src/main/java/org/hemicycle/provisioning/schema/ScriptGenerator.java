package org.hemicycle.provisioning.schema;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import org.hemicycle.provisioning.modules.Modules;

/** Runs in the build: writes for each module the script that creates its tables, rows of the change log included. */
final class ScriptGenerator {
    private ScriptGenerator() {}

    public static void main(String[] arguments) throws Exception {
        var output = Path.of(arguments[0]);
        var work = Files.createTempDirectory("scripts");
        for (var module : Modules.all()) {
            var target = output.resolve(ChangeLog.scriptPath(module.key()));
            Files.createDirectories(target.getParent());
            Files.writeString(target, generate(module.key(), work.resolve(module.key() + ".csv")));
            Files.deleteIfExists(work.resolve(module.key() + ".csv"));
        }
        Files.delete(work);
    }

    private static String generate(String module, Path history) {
        var changeLog = ChangeLog.module(module);
        var text = new ByteArrayOutputStream();
        // The first module's script also creates the table in which the rows of all change logs are kept.
        var bookkeeping = module.equals(Modules.all().getFirst().key()) ? "all" : "data_only";
        changeLog.withLiquibase(() -> {
            var command = new CommandScope(UpdateSqlCommandStep.COMMAND_NAME)
                    .addArgumentValue(
                            DbUrlConnectionArgumentsCommandStep.URL_ARG,
                            "offline:postgresql?version=18&changeLogFile=%s&outputLiquibaseSql=%s"
                                    .formatted(history, bookkeeping))
                    .addArgumentValue(UpdateSqlCommandStep.CHANGELOG_FILE_ARG, changeLog.path());
            command.setOutput(text);
            command.execute();
        });
        return withoutComments(text.toString(StandardCharsets.UTF_8));
    }

    private static String withoutComments(String script) {
        return script.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

package org.hemicycle.provisioning.runs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker in a process of its own, which says each step that it begins, and which a test can kill. */
final class WorkerProcess implements AutoCloseable {

    private static final String BEGUN = "step begun";

    private final Process process;
    private final BufferedReader said;

    WorkerProcess(Parts parts) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName()));
        command.addAll(parts.arguments());
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What runs in the process. */
    public static void main(String[] arguments) throws InterruptedException {
        var workshop = new Workshop(Parts.of(arguments));
        workshop.worker((_, step) -> work -> {
            System.out.println(BEGUN);
            step.perform(work);
        });
        Thread.currentThread().join();
    }

    /** Kills the process, as {@code kill -9} does, as soon as it has begun so many steps. */
    void killAtStep(int count) throws IOException, InterruptedException {
        int begun = 0;
        String line;
        while (begun < count && (line = said.readLine()) != null) {
            begun += line.equals(BEGUN) ? 1 : 0;
        }
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

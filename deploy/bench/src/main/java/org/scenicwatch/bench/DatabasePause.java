package org.scenicwatch.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Stops every process of the embedded database where it stands, without a word to anybody, and lets it go on. */
final class DatabasePause implements AutoCloseable {

    private final List<ProcessHandle> processes;

    private DatabasePause(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    static DatabasePause begin(Subject subject) throws IOException, InterruptedException {
        ProcessHandle server = ProcessHandle.of(subject.postgresPid()).orElseThrow();
        DatabasePause pause = new DatabasePause(
                Stream.concat(Stream.of(server), server.descendants()).toList());
        pause.signal("-STOP");
        return pause;
    }

    private void signal(String signal) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("-CONT");
    }
}

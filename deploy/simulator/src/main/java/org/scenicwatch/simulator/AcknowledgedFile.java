package org.scenicwatch.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes each acknowledged message as a line {@code device,seq,at}. Safe for many threads. */
final class AcknowledgedFile implements AutoCloseable {
    private final Writer lines;

    AcknowledgedFile(Writer lines) {
        this.lines = lines;
    }

    synchronized void add(LoadPublisher.Acknowledged message) {
        try {
            lines.write(message.device() + "," + message.seq() + "," + message.at() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}

package org.scenicwatch.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers in a small file up to which simulated time the gates have reported. */
final class GateMemory {
    private static final Logger LOG = LoggerFactory.getLogger(GateMemory.class);
    private final @Nullable Path file;

    GateMemory(@Nullable Path file) {
        this.file = file;
    }

    /** The time that an earlier run left; null when there is none or it cannot be read. */
    @Nullable
    Instant recall() {
        if (file == null || !Files.isReadable(file)) {
            return null;
        }
        try {
            return Instant.parse(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException | DateTimeParseException e) {
            LOG.warn("gate-memory unreadable file={}", file);
            return null;
        }
    }

    void keep(Instant gatesSeenUntil) {
        if (file == null) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, gatesSeenUntil + "\n", StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn(
                    "gate-memory not written file={} cause={}",
                    file,
                    e.getClass().getSimpleName());
        }
    }
}

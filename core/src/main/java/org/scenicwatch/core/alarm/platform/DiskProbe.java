package org.scenicwatch.core.alarm.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;

/** What is free of the disks under some folders; the fullest counts. Of a database elsewhere this says nothing. */
final class DiskProbe implements PlatformProbe {

    /** Tells the free share of the disk under a folder, in percent. */
    interface FreeShare {
        double of(Path folder) throws IOException;
    }

    private final List<Path> folders;
    private final FreeShare free;

    DiskProbe(List<Path> folders, FreeShare free) {
        this.folders = folders;
        this.free = free;
    }

    /** As the operating system says it, for a user without privileges. */
    static double freePercent(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long total = store.getTotalSpace();
        return total <= 0 ? 100 : 100.0 * store.getUsableSpace() / total;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Scope scope() {
        return Scope.NODE;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.DISK_FREE);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        double least = 100;
        for (Path folder : folders) {
            try {
                least = Math.min(least, free.of(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.of(new PlatformReading(PlatformMetric.DISK_FREE, "disk", least));
    }
}

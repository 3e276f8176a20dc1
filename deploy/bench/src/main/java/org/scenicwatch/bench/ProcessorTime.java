package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time of processes, from {@code /proc/<pid>/stat} of Linux. */
final class ProcessorTime {

    /** Of {@code utime} and its neighbours; USER_HZ, which is 100 on every Linux. */
    private static final double TICKS_PER_SECOND = 100;

    private ProcessorTime() {}

    /**
     * One line of {@code /proc/<pid>/stat}.
     *
     * @param parent the parent's pid
     * @param ticks own user and system time
     * @param endedChildrenTicks the same of children that have ended and were waited for
     */
    record Stat(long pid, long parent, long ticks, long endedChildrenTicks) {

        /** The name in brackets may itself hold spaces and brackets, so fields are counted from the last one. */
        static Stat of(String line) {
            long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
            return new Stat(
                    pid,
                    Long.parseLong(fields[1]),
                    Long.parseLong(fields[11]) + Long.parseLong(fields[12]),
                    Long.parseLong(fields[13]) + Long.parseLong(fields[14]));
        }
    }

    /** Seconds of one process, without its children. */
    static double ofProcess(long pid) throws IOException {
        return Stat.of(Files.readString(Path.of("/proc", Long.toString(pid), "stat")))
                        .ticks()
                / TICKS_PER_SECOND;
    }

    /** Seconds of a process and all its children, those that have ended included. */
    static double ofTree(long root) throws IOException {
        return ticksOfTree(root, all()) / TICKS_PER_SECOND;
    }

    static long ticksOfTree(long root, List<Stat> stats) {
        Map<Long, List<Stat>> byParent = new HashMap<>();
        stats.forEach(stat -> byParent.computeIfAbsent(stat.parent(), parent -> new java.util.ArrayList<>())
                .add(stat));
        Deque<Stat> waiting = new ArrayDeque<>();
        stats.stream().filter(stat -> stat.pid() == root).forEach(waiting::add);
        long ticks = 0;
        while (!waiting.isEmpty()) {
            Stat stat = waiting.remove();
            ticks += stat.ticks() + stat.endedChildrenTicks();
            waiting.addAll(byParent.getOrDefault(stat.pid(), List.of()));
        }
        return ticks;
    }

    private static List<Stat> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/proc"))) {
            return folders.filter(folder ->
                            Character.isDigit(folder.getFileName().toString().charAt(0)))
                    .flatMap(folder -> {
                        try {
                            return Stream.of(Stat.of(Files.readString(folder.resolve("stat"))));
                        } catch (IOException ended) {
                            return Stream.empty();
                        }
                    })
                    .toList();
        }
    }
}

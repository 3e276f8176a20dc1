package org.scenicwatch.standalone.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked once below {@code <home>/run}, for
 * their owner only. Run as root they get a user namespace of their own, since PostgreSQL refuses root.
 */
final class PostgresPrograms {

    private final Path folder;
    private final List<String> prefix;
    private final Path log;

    private PostgresPrograms(Path folder, List<String> prefix, Path log) {
        this.folder = folder;
        this.prefix = prefix;
        this.log = log;
    }

    /** Unpacks the programs if that has not been done yet; their output goes to {@code log}. */
    static PostgresPrograms in(Path parent, Path log) throws IOException {
        Files.createDirectories(parent);
        byte[] archive;
        String architecture = System.getProperty("os.arch", "");
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                "Linux", "amd64".equals(architecture) ? "x86_64" : architecture)) {
            archive = stream.readAllBytes();
        }
        Path folder = parent.resolve("programs-" + digest(archive));
        if (!Files.exists(folder)) {
            Path half = Files.createTempDirectory(parent, "unpacking-");
            unpack(archive, half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(folder, namespaceForRoot(), log);
    }

    private static String digest(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 6));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("archive entry leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if (entry.getName().contains("bin/")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static List<String> namespaceForRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    /**
     * Runs one of the programs to its end.
     *
     * @param input what it reads, or null
     * @throws IOException if it ends with an error; its output stands in the log
     */
    void run(String program, @Nullable Path input, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Process process = builder.start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(program + " took longer than five minutes, see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", interrupted);
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " ended with code " + process.exitValue() + ": " + endOf(log));
        }
    }

    private static String endOf(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

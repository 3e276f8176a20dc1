package org.scenicwatch.standalone.settings;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder that holds all data of one installation, and the lock that keeps a second process out of it. */
public final class Home implements AutoCloseable {

    /** Major version of the embedded PostgreSQL; its data folder carries this name. */
    public static final String POSTGRES_MAJOR = "18";

    private final Path root;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    public Home(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /** Data folder of the embedded PostgreSQL. */
    public Path postgres() {
        return root.resolve("postgres").resolve(POSTGRES_MAJOR);
    }

    /** Parent of the data folders, one per major version. */
    public Path postgresVersions() {
        return root.resolve("postgres");
    }

    /** Data folder of the embedded broker. */
    public Path broker() {
        return root.resolve("broker");
    }

    /** Secrets; never part of the database and kept apart in a backup. */
    public Path keys() {
        return root.resolve("keys");
    }

    /** Encrypted files of the vault. */
    public Path vault() {
        return root.resolve("vault");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** What only a running process needs: unpacked programs, its lock, how to reach its database. May be deleted. */
    public Path run() {
        return root.resolve("run");
    }

    /** Password of the embedded database, readable by the owner only. */
    public Path databasePassword() {
        return keys().resolve("database.password");
    }

    /** How to reach the database of the running process, readable by the owner only. */
    public Path runningProcess() {
        return run().resolve("standalone.properties");
    }

    /**
     * Creates what is missing and takes the lock.
     *
     * @throws StartRefused if the folder cannot be written or another process uses it
     */
    public void open() {
        try {
            SecretFile.createFolder(root);
            Files.createDirectories(run());
            Files.createDirectories(log());
            SecretFile.createFolder(keys());
            Path probe = Files.createTempFile(root, ".write-test", "");
            Files.delete(probe);
            channel = FileChannel.open(
                    run().resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (IOException denied) {
            throw new StartRefused(
                    "数据目录 " + root + " 不能写入。请改权限，或用 --home 换一个目录。",
                    "the data folder " + root
                            + " cannot be written. Change its permissions, or name another with --home.",
                    denied);
        }
        lock = tryLock(channel);
        if (lock == null) {
            throw new StartRefused(
                    "数据目录 " + root + " 正被另一个 Scenic Watch 进程使用。请先停止它，或用 --home 换一个目录。",
                    "the data folder " + root
                            + " is in use by another Scenic Watch. Stop that one, or name another folder with --home.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException | IOException held) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.release();
        }
        if (channel != null) {
            channel.close();
        }
    }
}

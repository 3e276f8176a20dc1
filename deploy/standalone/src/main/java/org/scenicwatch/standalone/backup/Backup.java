package org.scenicwatch.standalone.backup;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.scenicwatch.standalone.database.EmbeddedDatabase;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.SecretFile;
import org.scenicwatch.standalone.settings.SettingsReader;
import org.scenicwatch.standalone.settings.StartRefused;

/** Makes a backup of a home folder, whether its process runs or not, and puts one back into an empty home. */
public final class Backup {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'scenicwatch-'uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String MANIFEST = "manifest.properties";
    private static final String POSTGRES = "postgres";
    private static final String VAULT = "vault";
    private static final String VAULT_KEY = "vault.key";
    private static final String FORMAT = "1";

    private Backup() {}

    /** Where a backup and, apart from it, its key lie. */
    public record Made(Path folder, Path key) {}

    /**
     * Copies database, vault and settings into a new folder below {@code parent}, and the vault's key beside it.
     *
     * @throws StartRefused when the home holds no data
     */
    public static Made make(Home home, Path parent, Instant now) throws IOException, SQLException {
        if (!Files.exists(home.postgres().resolve("PG_VERSION"))) {
            throw new StartRefused(
                    home.root() + " 里没有内置数据库的数据，请用 --home 指明数据目录。",
                    home.root() + " holds no data of an embedded database; name the data folder with --home.");
        }
        String name = NAME.format(now);
        Path half = parent.resolve(name + ".part");
        Path key = parent.resolve(name + "." + VAULT_KEY);
        SecretFile.createFolder(half);
        copyDatabase(home, half.resolve(POSTGRES));
        // After the database: a file is written before its row and deleted after it, so no row lacks its file.
        if (Files.isDirectory(home.vault())) {
            FolderCopy.copy(home.vault(), half.resolve(VAULT), file -> true);
        }
        Path settings = home.root().resolve(SettingsReader.FILE);
        if (Files.exists(settings)) {
            SecretFile.write(half.resolve(SettingsReader.FILE), Files.readString(settings));
        }
        Path keyFile = home.keys().resolve(VAULT_KEY);
        if (Files.exists(keyFile)) {
            SecretFile.write(key, Files.readString(keyFile));
        }
        SecretFile.write(
                half.resolve(MANIFEST),
                "format=" + FORMAT + "\nat=" + now + "\npostgres=" + Home.POSTGRES_MAJOR + "\n");
        Path whole = parent.resolve(name);
        Files.move(half, whole);
        return new Made(whole, key);
    }

    private static void copyDatabase(Home home, Path target) throws IOException, SQLException {
        try {
            home.open();
        } catch (StartRefused running) {
            copyRunning(home, target);
            return;
        }
        try {
            EmbeddedDatabase.stopServerOf(home.postgres());
            FolderCopy.copy(home.postgres(), target, file -> !file.startsWith("postmaster.pid"));
        } finally {
            home.close();
        }
    }

    private static void copyRunning(Home home, Path target) throws IOException, SQLException {
        Properties running = read(home.runningProcess());
        String url = running.getProperty("scenicwatch.db.url", "");
        if (!url.startsWith(EmbeddedDatabase.URL_PREFIX)) {
            throw new StartRefused(
                    home.root() + " 的进程还没有就绪，请稍后再备份。",
                    "the process of " + home.root() + " is not ready yet; back up a little later.");
        }
        String superuserUrl = url.substring(0, url.lastIndexOf('/')) + "/postgres";
        String password = Files.readString(home.databasePassword()).strip();
        try (Connection superuser = DriverManager.getConnection(superuserUrl, EmbeddedDatabase.SUPERUSER, password)) {
            new RunningCopy(superuser, home.postgres(), target).run();
        }
    }

    /**
     * Puts a backup into a home that has no data yet.
     *
     * @param key the key that was kept apart from the backup
     * @throws StartRefused when the backup is not whole or of another version, or the home has data
     */
    public static void restore(Path backup, Path key, Home home) throws IOException {
        Path manifest = backup.resolve(MANIFEST);
        if (!Files.exists(manifest)) {
            throw new StartRefused(
                    backup + " 不是完整的备份（缺 " + MANIFEST + "）。", backup + " is not a whole backup (no " + MANIFEST + ").");
        }
        Properties properties = read(manifest);
        if (!FORMAT.equals(properties.getProperty("format"))
                || !Home.POSTGRES_MAJOR.equals(properties.getProperty("postgres"))) {
            throw new StartRefused(
                    backup + " 来自另一个版本（" + properties + "），请用做备份的版本恢复。",
                    backup + " was made by another version (" + properties + "); restore it with that one.");
        }
        if (!Files.isReadable(key)) {
            throw new StartRefused(
                    "缺少密钥文件 " + key + "，没有它个人信息无法读取。请用 --key 指明。",
                    "the key file " + key
                            + " is missing, without it personal data cannot be read; name it with --key.");
        }
        if (!isEmpty(home.postgresVersions()) || !isEmpty(home.vault())) {
            throw new StartRefused(
                    home.root() + " 里已有数据，不会覆盖。请用 --home 指明一个空目录。",
                    home.root() + " holds data already and is not overwritten; name an empty folder with --home.");
        }
        home.open();
        try {
            Path half = home.postgresVersions().resolve("restoring");
            FolderCopy.copy(backup.resolve(POSTGRES), half, file -> true);
            if (Files.isDirectory(backup.resolve(VAULT))) {
                FolderCopy.copy(backup.resolve(VAULT), home.vault(), file -> true);
            }
            Path settings = backup.resolve(SettingsReader.FILE);
            if (Files.exists(settings)) {
                SecretFile.write(home.root().resolve(SettingsReader.FILE), Files.readString(settings));
            }
            SecretFile.write(home.keys().resolve(VAULT_KEY), Files.readString(key));
            // The password of the old server is not part of the backup; a new one is made at the next start.
            Files.deleteIfExists(home.databasePassword());
            Files.move(half, home.postgres());
        } finally {
            home.close();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}

package org.scenicwatch.core.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key file {@code <home>/keys/vault.key}: one line, readable by its owner only, never in the database's backup. */
final class VaultKeyFile {

    private static final String HEADER = "scenic-watch-vault-key-1:";

    private final Path folder;
    private final Path file;

    VaultKeyFile(Path home) {
        this.folder = home.resolve("keys").toAbsolutePath().normalize();
        this.file = folder.resolve("vault.key");
    }

    boolean exists() {
        return Files.exists(file);
    }

    Path path() {
        return file;
    }

    VaultKey read() {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (AccessDeniedException e) {
            throw new VaultKeyProblem(
                    "The vault key " + file + " cannot be read by this user: give it the owner that runs the platform.",
                    e);
        } catch (IOException e) {
            throw new VaultKeyProblem("The vault key " + file + " cannot be read: " + e.getMessage(), e);
        }
        try {
            if (text.startsWith(HEADER)) {
                return new VaultKey(Base64.getDecoder().decode(text.substring(HEADER.length())));
            }
        } catch (IllegalArgumentException notAKey) {
            throw damaged();
        }
        throw damaged();
    }

    /** Creates the key at the first start; when another process was faster, that one's key counts. */
    VaultKey create(SecureRandom random) {
        byte[] bytes = new byte[VaultKey.KEY_BYTES];
        random.nextBytes(bytes);
        String text = HEADER + Base64.getEncoder().encodeToString(bytes) + "\n";
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            Path draft = Files.createTempFile(folder, "vault", ".draft", owner("rw-------"));
            try {
                try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                    channel.write(StandardCharsets.US_ASCII.encode(text));
                    channel.force(true);
                }
                publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new VaultKeyProblem("The vault key " + file + " cannot be written: " + e.getMessage(), e);
        }
        return read();
    }

    /** A link either makes the whole file or fails because there is one: no reader ever sees half a key. */
    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        }
    }

    private VaultKeyProblem damaged() {
        return new VaultKeyProblem(
                "The file " + file + " is not a vault key of Scenic Watch: restore it from your key backup.");
    }

    static void restrict(Path path, String permissions) throws IOException {
        if (posix()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return posix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}

package org.scenicwatch.core.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sealed files under {@code <home>/vault/}. A file is written before its row commits and taken away when it does not;
 * it is deleted only after the deletion of its row has committed.
 */
final class VaultFiles {

    private final Path folder;

    VaultFiles(Path home) {
        this.folder = home.resolve("vault").toAbsolutePath().normalize();
    }

    void write(VaultRef ref, byte[] sealed) {
        Path file = pathOf(ref);
        try {
            Files.createDirectories(shelfOf(ref));
            VaultKeyFile.restrict(folder, "rwx------");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a sealed file under " + folder, e);
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        delete(ref);
                    }
                }
            });
        }
    }

    Optional<byte[]> read(VaultRef ref) {
        try {
            return Optional.of(Files.readAllBytes(pathOf(ref)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a sealed file under " + folder, e);
        }
    }

    void deleteAfterCommit(VaultRef ref) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            delete(ref);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delete(ref);
            }
        });
    }

    private void delete(VaultRef ref) {
        try {
            Files.deleteIfExists(pathOf(ref));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a sealed file under " + folder, e);
        }
    }

    private Path pathOf(VaultRef ref) {
        return shelfOf(ref).resolve(ref.value() + ".sealed");
    }

    private Path shelfOf(VaultRef ref) {
        return folder.resolve(ref.value().substring(2, 4));
    }
}

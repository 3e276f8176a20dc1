package org.scenicwatch.dashboard.field;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.scenicwatch.core.dispatch.TaskIds;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.media.CleanPhoto;
import org.scenicwatch.dashboard.media.PhotoCleaner;
import org.scenicwatch.dashboard.media.PhotoRefused;
import org.springframework.stereotype.Component;

/** Photos of tasks: cleaned, sealed in the vault, and known there as the task's. */
@Component
class FieldPhotos {

    private final PhotoCleaner cleaner;
    private final Vault vault;

    FieldPhotos(PhotoCleaner cleaner, Vault vault) {
        this.cleaner = cleaner;
        this.vault = vault;
    }

    /**
     * Keeps one photo; reads no more of it than a photo may be long.
     *
     * @return its id, for the report that it belongs to
     * @throws ApiProblem 422 with the reason when it is no photo that can be taken
     */
    String keep(String taskId, InputStream file) {
        try {
            CleanPhoto photo = cleaner.clean(() -> file);
            return vault.storeFile(
                            VaultKind.PHOTO, TaskIds.aggregate(taskId), photo.jpeg(), Map.of("type", "image/jpeg"))
                    .value();
        } catch (PhotoRefused refused) {
            throw ApiProblem.field(
                    "photo",
                    "field.invalid-photo",
                    refused.reason().text().zh(),
                    refused.reason().text().en());
        }
    }

    /** @throws ApiProblem 422 when one of them is not a photo of that task */
    void check(String taskId, List<String> photos) {
        for (String photo : photos) {
            boolean known = VaultRef.isRef(photo)
                    && vault.subjectOf(new VaultRef(photo))
                            .filter(TaskIds.aggregate(taskId)::equals)
                            .isPresent();
            if (!known) {
                throw ApiProblem.field(
                        "photos", "field.unknown-photo", "没有这张照片，请重新上传。", "There is no such photo; send it again.");
            }
        }
    }
}

package org.scenicwatch.dashboard.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.media.PhotoCleaner;
import org.scenicwatch.dashboard.media.PhotoRefused;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Takes the files that people send as evidence: a picture is written anew as a photo is, a PDF is kept as it came. What a
 * file is, its first bytes say; its name and the type that the browser claims say nothing.
 */
@Component
class ReceivedFile {

    /** The largest file that is taken. */
    static final int MOST_BYTES = PhotoCleaner.MOST_BYTES;

    /** ISO 32000-1, 7.5.2: the header line of a PDF. */
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final PhotoCleaner photos;

    ReceivedFile(PhotoCleaner photos) {
        this.photos = photos;
    }

    /** What is kept. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    record Kept(byte[] bytes, String mediaType) {}

    /**
     * Checks a file that came as evidence of this kind.
     *
     * @throws ApiProblem 422 with the reason when it is none that can be taken
     */
    Kept check(EvidenceKind kind, InputStreamSource source) {
        byte[] bytes = read(source);
        if (kind != EvidenceKind.PHOTO && startsAsPdf(bytes)) {
            return new Kept(bytes, MediaType.APPLICATION_PDF_VALUE);
        }
        try {
            return new Kept(photos.clean(source).jpeg(), MediaType.IMAGE_JPEG_VALUE);
        } catch (PhotoRefused refused) {
            throw problem(kind, refused.reason());
        }
    }

    private static byte[] read(InputStreamSource source) {
        try (InputStream in = source.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            if (bytes.length == 0) {
                throw ApiProblem.field("file", "case.file-empty", "请选择文件。", "Choose a file.");
            }
            return bytes;
        } catch (IOException broken) {
            throw ApiProblem.field("file", "case.file-damaged", "文件无法读取。", "The file cannot be read.");
        }
    }

    private static ApiProblem problem(EvidenceKind kind, PhotoRefused.Reason reason) {
        if (kind != EvidenceKind.PHOTO && reason == PhotoRefused.Reason.NOT_A_PHOTO) {
            return ApiProblem.field(
                    "file",
                    "case.file-unknown-type",
                    "只接受 PDF 文件或 JPEG、PNG 图片。",
                    "Only PDF files and JPEG or PNG pictures are taken.");
        }
        String code = "case.file-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ApiProblem.field("file", code, reason.text().zh(), reason.text().en());
    }

    private static ApiProblem tooLarge() {
        return ApiProblem.field("file", "case.file-too-large", "文件超过 10 MB。", "The file is larger than 10 MB.");
    }

    private static boolean startsAsPdf(byte[] bytes) {
        if (bytes.length <= PDF.length) {
            return false;
        }
        for (int i = 0; i < PDF.length; i++) {
            if (bytes[i] != PDF[i]) {
                return false;
            }
        }
        return true;
    }
}

package org.scenicwatch.dashboard.casefile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.media.PhotoCleaner;
import org.scenicwatch.dashboard.media.SamplePhotos;
import org.springframework.core.io.ByteArrayResource;

class ReceivedFileTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(ISO_8859_1);

    private final ReceivedFile received = new ReceivedFile(new PhotoCleaner());

    @Test
    void aPdfIsKeptAsItCame() {
        ReceivedFile.Kept kept = received.check(EvidenceKind.DOCUMENT, new ByteArrayResource(PDF));

        assertThat(kept.mediaType()).isEqualTo("application/pdf");
        assertThat(kept.bytes()).isEqualTo(PDF);
    }

    @Test
    void aPictureIsWrittenAnewWithoutPlaceAndCameraAlsoAsADocument() throws Exception {
        byte[] photo = SamplePhotos.jpegWithExif(60, 40, 1);
        for (EvidenceKind kind : Arrays.asList(EvidenceKind.PHOTO, EvidenceKind.DOCUMENT, EvidenceKind.STATEMENT)) {
            ReceivedFile.Kept kept = received.check(kind, new ByteArrayResource(photo));
            assertThat(kept.mediaType()).isEqualTo("image/jpeg");
            assertThat(new String(kept.bytes(), ISO_8859_1))
                    .doesNotContain("GPS")
                    .doesNotContain("Exif");
        }
    }

    @Test
    void whatCannotBeTakenIsRefusedWithTheReason() throws Exception {
        refused(EvidenceKind.PHOTO, PDF, "case.file-not-a-photo");
        refused(EvidenceKind.DOCUMENT, "<html>".getBytes(ISO_8859_1), "case.file-unknown-type");
        refused(EvidenceKind.DOCUMENT, "%PDF-".getBytes(ISO_8859_1), "case.file-unknown-type");
        refused(EvidenceKind.PHOTO, SamplePhotos.pngBomb(), "case.file-too-many-pixels");
        refused(EvidenceKind.DOCUMENT, new byte[0], "case.file-empty");
        byte[] large = Arrays.copyOf(PDF, ReceivedFile.MOST_BYTES + 1);
        refused(EvidenceKind.DOCUMENT, large, "case.file-too-large");
        assertThat(received.check(
                                EvidenceKind.DOCUMENT,
                                new ByteArrayResource(Arrays.copyOf(PDF, ReceivedFile.MOST_BYTES)))
                        .bytes())
                .hasSize(ReceivedFile.MOST_BYTES);
    }

    private void refused(EvidenceKind kind, byte[] file, String code) {
        assertThatThrownBy(() -> received.check(kind, new ByteArrayResource(file)))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.field()).isEqualTo("file");
                });
    }
}

package org.scenicwatch.dashboard.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.dashboard.media.PhotoRefused.Reason;

class PhotoCleanerTest {

    private final PhotoCleaner cleaner = new PhotoCleaner();

    @Test
    void dropsPlaceAndCamera() throws Exception {
        byte[] file = SamplePhotos.jpegWithExif(60, 40, 1);
        assertThat(new String(file, ISO_8859_1)).contains("GPS-26.4951N");
        CleanPhoto photo = clean(file);
        assertThat(new String(photo.jpeg(), ISO_8859_1)).doesNotContain("GPS").doesNotContain("Exif");
        assertThat(photo.width()).isEqualTo(60);
        assertThat(photo.height()).isEqualTo(40);
    }

    @ParameterizedTest
    // Where the red left half of the stored picture belongs when it is turned the right way up.
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void turnsThePhotoTheRightWayUp(int orientation, String redSide) throws Exception {
        CleanPhoto photo = clean(SamplePhotos.jpegWithExif(60, 40, orientation));
        boolean lying = orientation >= 5;
        assertThat(photo.width()).isEqualTo(lying ? 40 : 60);
        BufferedImage image = read(photo);
        int w = image.getWidth();
        int h = image.getHeight();
        int rgb =
                switch (redSide) {
                    case "left" -> image.getRGB(4, h / 2);
                    case "right" -> image.getRGB(w - 5, h / 2);
                    case "top" -> image.getRGB(w / 2, 4);
                    default -> image.getRGB(w / 2, h - 5);
                };
        assertThat(rgb >> 16 & 0xff).isGreaterThan(180);
        assertThat(rgb & 0xff).isLessThan(80);
    }

    @Test
    void losesAScriptThatHidesInAPhoto() throws Exception {
        byte[] file = SamplePhotos.jpegWithComment("<script>alert(1)</script><?php evil() ?>");
        assertThat(new String(clean(file).jpeg(), ISO_8859_1))
                .doesNotContain("script")
                .doesNotContain("php");
    }

    @Test
    void shrinksALargePhoto() throws Exception {
        CleanPhoto photo = clean(SamplePhotos.picture("jpeg", 4000, 3000));
        assertThat(photo.width()).isEqualTo(2048);
        assertThat(photo.height()).isEqualTo(1536);
    }

    @Test
    void takesAPngAsAJpeg() throws Exception {
        CleanPhoto photo = clean(SamplePhotos.picture("png", 30, 20));
        assertThat(PhotoFormat.of(photo.jpeg())).isEqualTo(PhotoFormat.JPEG);
        assertThat(read(photo).getWidth()).isEqualTo(30);
    }

    @Test
    void refusesABombByItsHeader() {
        refuses(SamplePhotos.pngBomb(), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void refusesElevenMegabytes() {
        byte[] large = Arrays.copyOf(SamplePhotos.picture("jpeg", 40, 30), 11 * 1024 * 1024);
        refuses(large, Reason.TOO_LARGE);
    }

    @Test
    void refusesWhatIsNoPhotoWhateverItIsCalled() {
        refuses("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8), Reason.NOT_A_PHOTO);
        refuses("<html><script>alert(1)</script>".getBytes(UTF_8), Reason.NOT_A_PHOTO);
        refuses(SamplePhotos.picture("gif", 10, 10), Reason.NOT_A_PHOTO);
        refuses(new byte[0], Reason.NOT_A_PHOTO);
        refuses("RIFF....WEBPVP8 ".getBytes(UTF_8), Reason.WEBP);
        refuses("\0\0\0\30ftypheic\0\0\0\0".getBytes(UTF_8), Reason.HEIC);
    }

    @Test
    void refusesADamagedPhoto() {
        byte[] jpeg = SamplePhotos.picture("jpeg", 400, 300);
        refuses(Arrays.copyOf(jpeg, 60), Reason.DAMAGED);
        byte[] png = SamplePhotos.picture("png", 40, 30);
        refuses(Arrays.copyOf(png, png.length / 2), Reason.DAMAGED);
    }

    private void refuses(byte[] file, Reason reason) {
        assertThatThrownBy(() -> clean(file))
                .isInstanceOfSatisfying(
                        PhotoRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private CleanPhoto clean(byte[] file) throws PhotoRefused {
        return cleaner.clean(() -> new ByteArrayInputStream(file));
    }

    private static BufferedImage read(CleanPhoto photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }
}

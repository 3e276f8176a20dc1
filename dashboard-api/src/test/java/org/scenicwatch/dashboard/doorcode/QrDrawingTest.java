package org.scenicwatch.dashboard.doorcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrDrawingTest {

    private static final String ADDRESS = "https://watch.example/report?place=house-0001";
    private static final int SCALE = 6;

    @Test
    void aReaderFindsTheAddressInTheDrawing() throws Exception {
        String svg = QrDrawing.svg(ADDRESS, "一号房");
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int width = Integer.parseInt(box.group(1)) * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher module = Pattern.compile("M(\\d+) (\\d+)h1").matcher(svg);
        while (module.find()) {
            int left = Integer.parseInt(module.group(1)) * SCALE;
            int top = Integer.parseInt(module.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + SCALE, 0);
            }
        }
        LuminanceSource picture = new RGBLuminanceSource(width, width, pixels);

        String read = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(picture)),
                        Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                .getText();

        assertThat(read).isEqualTo(ADDRESS);
    }

    @Test
    void aCaptionCannotBecomeMarkup() {
        assertThat(QrDrawing.svg(ADDRESS, "<script>alert(1)</script>")).doesNotContain("<script");
    }

    @Test
    void refusesATextThatNoCodeHolds() {
        assertThatThrownBy(() -> QrDrawing.svg("x".repeat(5_000), "long"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000 characters");
    }
}

package org.scenicwatch.dashboard.doorcode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;

class CodeSheetTest {

    private static final LocalText SITE = new LocalText("西江千户苗寨", "Xijiang Miao Village");
    private static final float SCALE = 5;
    private static final int WIDTH = (int) (595 * SCALE);
    private static final int HEIGHT = (int) (842 * SCALE);
    /** A filled rectangle of a page's content, as OpenPDF writes it. */
    private static final Pattern RECTANGLE = Pattern.compile("(-?[\\d.]+) (-?[\\d.]+) (-?[\\d.]+) (-?[\\d.]+) re");

    private static byte[] sheet(int places) throws IOException {
        BaseFont font = BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
        List<CodeSheet.Sign> signs = IntStream.rangeClosed(1, places)
                .mapToObj(n -> new CodeSheet.Sign("shop-" + n, new LocalText("店 " + n, "Shop " + n), address(n)))
                .toList();
        return new CodeSheet(font, SITE, "0855 3348 119").print(signs);
    }

    private static String address(int n) {
        return "https://watch.example/report?place=shop-" + n;
    }

    @Test
    void aReaderFindsThePlaceOfEachSign() throws Exception {
        PdfReader pdf = new PdfReader(sheet(7));
        assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        for (int n = 1; n <= 7; n++) {
            assertThat(read(pdf, (n - 1) / 6 + 1, (n - 1) % 6)).as("sign %d", n).isEqualTo(address(n));
        }
    }

    @Test
    void sixSignsFillAPageAndNoEmptyOneFollows() throws Exception {
        assertThat(new PdfReader(sheet(6)).getNumberOfPages()).isEqualTo(1);
    }

    /** Paints the rectangles of a page and reads the code of one of its six signs. */
    private static String read(PdfReader pdf, int page, int sign) throws Exception {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher found = RECTANGLE.matcher(new String(pdf.getPageContent(page), StandardCharsets.ISO_8859_1));
        while (found.find()) {
            float left = Float.parseFloat(found.group(1));
            float bottom = Float.parseFloat(found.group(2));
            float width = Float.parseFloat(found.group(3));
            float height = Float.parseFloat(found.group(4));
            // The frame of a sign is drawn, not filled.
            if (height < 50) {
                paint(pixels, left, bottom, width, height);
            }
        }
        int left = sign % 2 * WIDTH / 2;
        int top = sign / 2 * HEIGHT / 3;
        RGBLuminanceSource picture = new RGBLuminanceSource(WIDTH, HEIGHT, pixels);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(picture.crop(left, top, WIDTH / 2, HEIGHT / 3))),
                        Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                .getText();
    }

    private static void paint(int[] pixels, float left, float bottom, float width, float height) {
        int top = Math.round(HEIGHT - (bottom + height) * SCALE);
        int end = Math.round(HEIGHT - bottom * SCALE);
        for (int y = Math.max(0, top); y < Math.min(HEIGHT, end); y++) {
            Arrays.fill(
                    pixels, y * WIDTH + Math.round(left * SCALE), y * WIDTH + Math.round((left + width) * SCALE), 0);
        }
    }
}

package org.scenicwatch.dashboard.doorcode;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A QR code (ISO/IEC 18004) as an SVG picture with a caption, sharp at any size. */
final class QrDrawing {

    /** Empty modules around the code, as the standard asks for. */
    static final int QUIET_ZONE = 4;

    private static final int CAPTION_HEIGHT = 6;

    private QrDrawing() {}

    /**
     * Draws {@code text} with error correction M (15 %), which survives a scratched sign.
     *
     * @throws IllegalArgumentException when the text is too long for a QR code
     */
    static String svg(String text, String caption) {
        ByteMatrix modules = modules(text);
        int width = modules.getWidth() + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + (width + CAPTION_HEIGHT)
                + "\" role=\"img\"><title>" + HtmlUtils.htmlEscape(caption) + "</title>"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path + "\"/>"
                + "<text x=\"" + width / 2.0 + "\" y=\"" + (width + CAPTION_HEIGHT - 3)
                + "\" font-size=\"2.6\" text-anchor=\"middle\" font-family=\"sans-serif\">"
                + HtmlUtils.htmlEscape(caption) + "</text></svg>";
    }

    /**
     * The modules of the code of a text, error correction M; 1 is dark.
     *
     * @throws IllegalArgumentException when the text is too long for a QR code
     */
    static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds a text of " + text.length() + " characters", e);
        }
    }
}

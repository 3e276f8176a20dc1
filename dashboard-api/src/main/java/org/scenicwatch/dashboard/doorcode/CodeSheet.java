package org.scenicwatch.dashboard.doorcode;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/** Codes on A4 to be cut out, six a page; in points (1/72 inch). The codes are drawn, not pictures: sharp on any printer. */
final class CodeSheet {

    private static final int COLUMNS = 2;
    private static final int ROWS = 3;
    private static final float MARGIN = 28;
    private static final float CODE = 142;
    private static final float INSET = 10;
    private static final Color INK = Color.BLACK;
    private static final Color FAINT = new Color(0x90, 0x90, 0x90);

    private final BaseFont font;
    private final LocalText site;
    private final @Nullable String phone;

    /** A sheet for a site; {@code phone} is the centre's own number, if it has one. */
    CodeSheet(BaseFont font, LocalText site, @Nullable String phone) {
        this.font = font;
        this.site = site;
        this.phone = phone;
    }

    /**
     * A place on the sheet.
     *
     * @param address what the code says
     */
    record Sign(String code, LocalText name, String address) {}

    /** The bytes of the PDF. */
    byte[] print(List<Sign> signs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(site.zh() + " " + site.en());
        document.open();
        PdfContentByte canvas = writer.getDirectContent();
        float width = (PageSize.A4.getWidth() - 2 * MARGIN) / COLUMNS;
        float height = (PageSize.A4.getHeight() - 2 * MARGIN) / ROWS;
        for (int i = 0; i < signs.size(); i++) {
            int onPage = i % (COLUMNS * ROWS);
            if (i > 0 && onPage == 0) {
                document.newPage();
            }
            float left = MARGIN + onPage % COLUMNS * width;
            float top = PageSize.A4.getHeight() - MARGIN - onPage / COLUMNS * height;
            sign(canvas, signs.get(i), left, top, width, height);
        }
        document.close();
        return bytes.toByteArray();
    }

    private void sign(PdfContentByte canvas, Sign sign, float left, float top, float width, float height) {
        canvas.saveState();
        canvas.setColorStroke(FAINT);
        canvas.setLineWidth(0.5f);
        canvas.setLineDash(3, 3, 0);
        canvas.rectangle(left, top - height, width, height);
        canvas.stroke();
        canvas.restoreState();
        float middle = left + width / 2;
        float room = width - 2 * INSET;
        text(canvas, site.zh() + "  " + site.en(), 8, FAINT, middle, top - 16, room);
        text(canvas, sign.name().zh(), 17, INK, middle, top - 38, room);
        text(canvas, sign.name().en(), 10, INK, middle, top - 53, room);
        code(canvas, sign.address(), middle - CODE / 2, top - 58 - CODE);
        float below = top - 58 - CODE;
        text(canvas, "扫码反映问题、投诉、求助", 12, INK, middle, below - 11, room);
        text(canvas, "Scan to report or complain", 9, INK, middle, below - 23, room);
        text(canvas, calls(), 8.5f, INK, middle, below - 35, room);
        text(canvas, sign.code(), 7, FAINT, middle, below - 45, room);
    }

    private String calls() {
        String emergency = "火警 Fire 119 · 报警 Police 110 · 急救 Ambulance 120";
        return phone == null ? emergency : "服务中心 Centre " + phone + " · 119 · 110 · 120";
    }

    /** Dark modules of one row that touch are one rectangle: fewer strokes, and no hairlines between them. */
    private static void code(PdfContentByte canvas, String address, float left, float bottom) {
        ByteMatrix modules = QrDrawing.modules(address);
        float size = CODE / (modules.getWidth() + 2 * QrDrawing.QUIET_ZONE);
        canvas.saveState();
        canvas.setColorFill(INK);
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    canvas.rectangle(
                            left + (x + QrDrawing.QUIET_ZONE) * size,
                            bottom + CODE - (y + QrDrawing.QUIET_ZONE + 1) * size,
                            (end - x) * size,
                            size);
                }
                x = end + 1;
            }
        }
        canvas.fill();
        canvas.restoreState();
    }

    /** One line; a long name is set smaller rather than cut. */
    private void text(PdfContentByte canvas, String text, float size, Color colour, float middle, float y, float room) {
        float natural = font.getWidthPoint(text, size);
        float fitting = natural > room ? size * room / natural : size;
        ColumnText.showTextAligned(
                canvas,
                Element.ALIGN_CENTER,
                new Phrase(text, new Font(font, fitting, Font.NORMAL, colour)),
                middle,
                y,
                0);
    }
}

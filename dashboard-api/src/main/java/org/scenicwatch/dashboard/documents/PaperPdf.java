package org.scenicwatch.dashboard.documents;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;

/** Prints a paper on A4. Lengths are points (1/72 inch). */
final class PaperPdf {

    private static final float SIDE = 79;
    private static final float TOP = 85;
    private static final float BOTTOM = 85;
    private static final float BODY = 13;
    private static final float LINE = 24;
    private static final float SEAL = 54;
    private static final Color FAINT = new Color(0x80, 0x80, 0x80);
    private static final Color RED = new Color(0xb0, 0x20, 0x20);

    private final BaseFont base;

    PaperPdf(BaseFont base) {
        this.base = base;
    }

    /** The bytes of the PDF. */
    byte[] print(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Pages(base, paper));
        document.addTitle(paper.title());
        document.open();
        document.add(line(paper.office(), 15, Element.ALIGN_CENTER, 26));
        document.add(line(paper.title(), 22, Element.ALIGN_CENTER, 38));
        String number = paper.number();
        document.add(line(number == null ? "（草稿，未编号）" : number, 12, Element.ALIGN_RIGHT, 30));
        for (String text : paper.opening()) {
            document.add(line(text, BODY, Element.ALIGN_LEFT, LINE + 4));
        }
        for (String text : paper.paragraphs()) {
            text.lines().filter(part -> !part.isBlank()).forEach(part -> document.add(indented(part)));
        }
        Paragraph gap = line(" ", BODY, Element.ALIGN_LEFT, LINE);
        document.add(gap);
        for (String who : paper.signatures()) {
            document.add(line(who + "：______________________    年    月    日", BODY, Element.ALIGN_LEFT, LINE + 6));
        }
        ending(document, writer, paper);
        document.close();
        return bytes.toByteArray();
    }

    /** Office, day and the place for the seal stay together on one page. */
    private void ending(Document document, PdfWriter writer, Paper paper) {
        float needed = 2 * SEAL + 2 * LINE;
        if (writer.getVerticalPosition(true) - needed < BOTTOM) {
            document.newPage();
        }
        document.add(line(" ", BODY, Element.ALIGN_LEFT, LINE));
        document.add(line(paper.office(), BODY, Element.ALIGN_RIGHT, LINE));
        float middle = writer.getVerticalPosition(true) - LINE / 2;
        document.add(line(paper.dated(), BODY, Element.ALIGN_RIGHT, LINE));
        PdfContentByte over = writer.getDirectContent();
        float x = PageSize.A4.getRight() - SIDE - 2.2f * SEAL;
        over.saveState();
        over.setColorStroke(RED);
        over.setLineDash(4, 3, 0);
        over.setLineWidth(0.8f);
        over.circle(x, middle, SEAL);
        over.stroke();
        over.restoreState();
        ColumnText.showTextAligned(
                over,
                Element.ALIGN_CENTER,
                new Phrase("（盖章处）", new Font(base, 10, Font.NORMAL, RED)),
                x,
                middle - SEAL + 12,
                0);
    }

    private Paragraph line(String text, float size, int align, float leading) {
        Paragraph paragraph = new Paragraph(leading, new Chunk(text, new Font(base, size)));
        paragraph.setAlignment(align);
        return paragraph;
    }

    private Paragraph indented(String text) {
        Paragraph paragraph = line(text, BODY, Element.ALIGN_JUSTIFIED, LINE);
        paragraph.setFirstLineIndent(2 * BODY);
        return paragraph;
    }

    /** What stands on each page: its number, and across it that it is a draft. */
    private static final class Pages extends PdfPageEventHelper {

        private final BaseFont base;
        private final Paper paper;

        Pages(BaseFont base, Paper paper) {
            this.base = base;
            this.paper = paper;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            PdfContentByte over = writer.getDirectContent();
            float centre = PageSize.A4.getWidth() / 2;
            ColumnText.showTextAligned(
                    over,
                    Element.ALIGN_CENTER,
                    new Phrase("第 " + writer.getPageNumber() + " 页", new Font(base, 9, Font.NORMAL, FAINT)),
                    centre,
                    BOTTOM / 2,
                    0);
            if (paper.number() == null) {
                PdfContentByte under = writer.getDirectContentUnder();
                PdfGState state = new PdfGState();
                state.setFillOpacity(0.25f);
                under.saveState();
                under.setGState(state);
                ColumnText.showTextAligned(
                        under,
                        Element.ALIGN_CENTER,
                        new Phrase("草稿", new Font(base, 150, Font.NORMAL, FAINT)),
                        centre,
                        PageSize.A4.getHeight() / 2 - 60,
                        35);
                under.restoreState();
            }
        }
    }
}

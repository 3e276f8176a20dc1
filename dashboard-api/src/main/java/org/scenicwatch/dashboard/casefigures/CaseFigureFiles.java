package org.scenicwatch.dashboard.casefigures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A report as files for spreadsheet programs. CSV (RFC 4180) with a byte order mark, without which they take Chinese for
 * another encoding, and no cell that they would take for a formula; XLSX with one sheet for each table and numbers as
 * numbers.
 */
final class CaseFigureFiles {

    private static final List<String> HEAD =
            List.of("sheet", "figure", "指标", "name", "item", "对象", "item_name", "数值 value", "单位 unit", "目标 target");

    /** Spreadsheet programs take a text that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r\n";

    private static final int WIDE = 28;

    private CaseFigureFiles() {}

    static byte[] csv(CaseFigureReport report, ZoneId zone) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(HEAD);
            csv.writeRecord("period", "from", "起", "From", day(report, zone, true), "", "", "", "", "");
            csv.writeRecord("period", "to", "止", "To", day(report, zone, false), "", "", "", "", "");
            for (FigureLine line : FigureLine.of(report)) {
                csv.writeRecord(Stream.of(
                                line.sheet().title().zh(),
                                line.figure(),
                                line.title().zh(),
                                line.title().en(),
                                line.item(),
                                line.itemName().zh(),
                                line.itemName().en(),
                                number(line.value()),
                                line.unit(),
                                number(line.target()))
                        .map(CaseFigureFiles::guarded)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(CaseFigureReport report, ZoneId zone) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<FigureLine> lines = FigureLine.of(report);
        try (Workbook book = new Workbook(bytes, "Scenic Watch", "1.0")) {
            for (FigureLine.Sheet part : FigureLine.Sheet.values()) {
                Worksheet sheet = book.newWorksheet(part.title().zh());
                sheet.value(0, 0, part.title().zh() + " " + part.title().en());
                sheet.value(0, 1, day(report, zone, true) + " – " + day(report, zone, false));
                head(sheet, "指标", "Name", "对象", "Item", "数值", "单位", "目标");
                int row = 2;
                for (FigureLine line : lines) {
                    if (line.sheet() == part) {
                        write(sheet, row++, line);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(1, column, names[column]);
            sheet.style(1, column).bold().set();
        }
        for (int column = 0; column < 4; column++) {
            sheet.width(column, WIDE);
        }
        sheet.freezePane(0, 2);
    }

    private static void write(Worksheet sheet, int row, FigureLine line) {
        sheet.value(row, 0, line.title().zh());
        sheet.value(row, 1, line.title().en());
        sheet.value(row, 2, line.itemName().zh());
        sheet.value(row, 3, line.itemName().en());
        if (line.value() != null) {
            sheet.value(row, 4, rounded(line.value()).doubleValue());
        }
        sheet.value(row, 5, line.unit());
        if (line.target() != null) {
            sheet.value(row, 6, rounded(line.target()).doubleValue());
        }
    }

    private static String day(CaseFigureReport report, ZoneId zone, boolean first) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone).format(first ? report.from() : report.to());
    }

    /** A text that a spreadsheet program takes for text: a quote before what it would take for a formula. */
    static String guarded(String cell) {
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : rounded(value).toPlainString();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}

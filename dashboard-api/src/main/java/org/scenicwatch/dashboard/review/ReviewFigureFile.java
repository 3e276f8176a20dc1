package org.scenicwatch.dashboard.review;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The figures of reviews as CSV (RFC 4180) with a byte order mark, without which spreadsheet programs take Chinese for
 * another encoding, and no cell that they would take for a formula.
 */
final class ReviewFigureFile {

    private static final String FORMULA = "=+-@\t\r\n";

    private ReviewFigureFile() {}

    static byte[] csv(ReviewFiguresController.Report report) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("table", "表", "id", "对象", "name", "评查 reviews", "问题 findings", "扣分 points");
            csv.writeRecord(
                    "period", "时段", report.from().toString(), report.to().toString(), "", "", "", "");
            write(csv, "body", "承办单位", report.bodies());
            write(csv, "handler", "经办人", report.handlers());
            write(csv, "finding", "问题", report.kinds());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter csv, String table, String zh, List<ReviewFiguresController.Line> lines) {
        for (ReviewFiguresController.Line line : lines) {
            csv.writeRecord(
                    table,
                    zh,
                    guarded(line.id()),
                    guarded(line.name().zh()),
                    guarded(line.name().en()),
                    Integer.toString(line.reviews()),
                    Integer.toString(line.findings()),
                    Integer.toString(line.points()));
        }
    }

    /** A quote before what a spreadsheet program would take for a formula. */
    static String guarded(String cell) {
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}

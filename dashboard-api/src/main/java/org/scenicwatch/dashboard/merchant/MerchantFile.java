package org.scenicwatch.dashboard.merchant;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Merchants as CSV (RFC 4180) with a byte order mark, without which spreadsheet programs take Chinese for another encoding,
 * and no cell that they would take for a formula. Whom to ask is left out.
 */
final class MerchantFile {

    private static final String FORMULA = "=+-@\t\r\n";

    private MerchantFile() {}

    static byte[] csv(List<MerchantRow> rows, List<MerchantView.Line> lines) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    "id",
                    "name 名称",
                    "category",
                    "类别",
                    "place",
                    "地点",
                    "zone",
                    "credit_code 统一社会信用代码",
                    "since",
                    "state",
                    "状态",
                    "licence",
                    "licence_ends 证照到期",
                    "ban 禁令",
                    "ban_until",
                    "complaints_12m 投诉",
                    "open_letters",
                    "open_leads 待反馈线索",
                    "late_leads");
            for (int i = 0; i < rows.size(); i++) {
                write(csv, rows.get(i), lines.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(CsvWriter csv, MerchantRow row, MerchantView.Line line) {
        MerchantView.Ban ban = line.ban();
        csv.writeRecord(
                guarded(line.id()),
                guarded(line.name()),
                line.category().id(),
                line.category().title().zh(),
                guarded(line.place()),
                line.placeName() == null ? "" : guarded(line.placeName().zh()),
                guarded(line.zone()),
                guarded(row.known().creditCode()),
                guarded(row.known().since()),
                line.state().name(),
                line.stateTitle().zh(),
                line.licence().name(),
                guarded(line.licenceEnds()),
                ban == null ? "" : ban.kindTitle().zh(),
                ban == null || ban.ends() == null ? "" : ban.ends().toString(),
                Integer.toString(line.complaints()),
                Integer.toString(line.openLetters()),
                Integer.toString(line.openLeads()),
                Integer.toString(line.lateLeads()));
    }

    /** A quote before what a spreadsheet program would take for a formula. */
    static String guarded(@Nullable String written) {
        String cell = Objects.requireNonNullElse(written, "");
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}

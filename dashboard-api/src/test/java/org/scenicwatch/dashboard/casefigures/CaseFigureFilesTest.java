package org.scenicwatch.dashboard.casefigures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.dashboard.casefigures.CaseFigureSample.FROM;
import static org.scenicwatch.dashboard.casefigures.CaseFigureSample.TO;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.core.LocalText;

class CaseFigureFilesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private static CaseFigureReport report() {
        CaseFigureRow row = new CaseFigureRow(
                "1",
                "SJ-1",
                "COMPLAINT",
                "odd",
                "r",
                null,
                FROM.plusSeconds(60),
                null,
                null,
                List.of(new CaseFigureRow.Lead(FROM, "=body")),
                null,
                null,
                List.of(),
                List.of(),
                true,
                0);
        CaseFigures figures = new CaseCount(List.of(row), List.of(), new CaseFigures.Period(FROM, TO), ZONE)
                .figures(CaseCount.By.day);
        return new CaseFigureReport(
                FROM,
                TO,
                CaseCount.By.day,
                new CaseFigureReport.Selection(null, null, null, null),
                figures,
                CaseFigure.assess(figures),
                Map.of("category", Map.of("odd", new LocalText("+86 怪", "=cmd()"))));
    }

    @Test
    void theCsvIsUtf8WithAMarkAndHoldsNoFormula() {
        String csv = new String(CaseFigureFiles.csv(report(), ZONE), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFFsheet,figure,指标,").contains("\r\n");
        assertThat(csv).contains("来源与类别,category,类别,Category,odd,'+86 怪,'=cmd(),1,1,\r\n");
        assertThat(csv).contains("按机构,open,期末在办,Open at the end,'=body,'=body,'=body,1,1,\r\n");
        assertThat(csv).contains("指标,closing-24h,24 小时办结率,Closed within 24 hours,,,,0,%,95\r\n");
        assertThat(csv).contains("period,from,起,From,2026-05-02T00:00:00+08:00");
    }

    @Test
    void theWorkbookHasASheetForEachTableWithChineseHeadsAndNumbersAsNumbers() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        Path file = Files.write(folder.resolve("figures.xlsx"), CaseFigureFiles.xlsx(report(), ZONE));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(),
                        plain(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(parts.get("xl/workbook.xml")).contains("指标", "按机构", "时限", "来源与类别", "收结趋势");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("对象", "期末在办", "=cmd()");
        // Never a formula, whatever the text.
        assertThat(parts.get("xl/worksheets/sheet4.xml")).doesNotContain("<f>").containsPattern("<v>100(\\.0)?</v>");
    }

    /** With characters instead of their numbers. */
    private static String plain(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16)));
    }
}

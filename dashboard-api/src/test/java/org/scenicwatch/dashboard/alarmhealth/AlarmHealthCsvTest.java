package org.scenicwatch.dashboard.alarmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scenicwatch.core.LocalText;

class AlarmHealthCsvTest {

    private static List<CsvRecord> lines(Map<String, LocalText> sources) {
        FoldInMemory fold = new FoldInMemory();
        SampleEvents.all().forEach(stored -> fold.on(stored.event(), stored.actor()));
        AlarmHealth health = HealthFigures.of(fold.facts(), SampleEvents.FROM, SampleEvents.TO, 1, Map.of());
        AlarmHealthReport report = new AlarmHealthReport(
                SampleEvents.FROM,
                SampleEvents.TO,
                1,
                600,
                health,
                List.of(HealthFigure.RATE_AVERAGE.of(health, HealthTargetBook.Targets.SHIPPED, actor -> null)),
                sources,
                Map.of(),
                Map.of());
        String text = new String(AlarmHealthCsv.of(report, ZoneId.of("Asia/Shanghai")), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFfigure,名称,").contains("\r\n");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
    }

    @Test
    void holdsOneLineForEachFigureAlarmCauseModelAndWindow() {
        List<CsvRecord> lines = lines(Map.of());
        assertThat(lines).allMatch(line -> line.getFieldCount() == 15);
        assertThat(lines.stream().filter(line -> line.getField(0).equals("window")))
                .hasSize(144);
        assertThat(lines.stream().filter(line -> line.getField(0).equals("top-ten")))
                .hasSize(10);
        assertThat(lines.stream().filter(line -> line.getField(0).equals("false-cause")))
                .hasSize(4);
        CsvRecord average = lines.stream()
                .filter(line -> line.getField(0).equals("rate-average"))
                .findFirst()
                .orElseThrow();
        assertThat(average.getFields().subList(6, 13)).containsExactly("0.326", "1/10 min", "0", "1", "0", "2", "GOOD");
    }

    @Test
    void writesTimesOfTheSite() {
        assertThat(lines(Map.of()).get(1).getField(3)).isEqualTo("2026-05-01T08:00:00+08:00");
    }

    @Test
    void letsNoNameBecomeAFormula() {
        List<CsvRecord> lines = lines(Map.of("xijiang/SM-0301", new LocalText("=HYPERLINK(\"x\")", "@SUM(A1)")));
        CsvRecord first = lines.stream()
                .filter(line -> line.getField(0).equals("top-ten"))
                .findFirst()
                .orElseThrow();
        assertThat(first.getField(4)).startsWith("'=HYPERLINK(\"x\")");
        assertThat(first.getField(5)).startsWith("'@SUM(A1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx"})
    void guardsWhatSpreadsheetProgramsCalculate(String cell) {
        assertThat(AlarmHealthCsv.guarded(cell)).isEqualTo("'" + cell);
    }

    @Test
    void leavesOtherTextsAlone() {
        assertThat(AlarmHealthCsv.guarded("消火栓 1")).isEqualTo("消火栓 1");
        assertThat(AlarmHealthCsv.guarded("")).isEmpty();
    }
}

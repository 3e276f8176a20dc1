package org.scenicwatch.simulator.village;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VillageMerchantsTest {

    private static final Village VILLAGE = Village.demo();
    private static final LocalDate DAY = LocalDate.parse("2026-05-10");

    @Test
    void merchantsAreInventedStandAtShopsAndSayWhatTheyDealIn() {
        List<NamedCsvRecord> rows = rows();
        Set<String> shops = VILLAGE.places("shop").stream().map(Place::code).collect(Collectors.toSet());
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> row.getField("name").startsWith("演示"));
        assertThat(rows).allMatch(row -> shops.contains(row.getField("place")));
        assertThat(rows).allMatch(row -> row.getField("contact_phone").matches("0{6}\\d{5}"));
        assertThat(rows).noneMatch(row -> row.getField("category").equals("other"));
        assertThat(rows)
                .allMatch(row -> row.getField("credit_code").isEmpty()
                        || row.getField("credit_code").matches("92000000DEM\\d{6}[0-9A-HJ-NPQRTUWXY]"));
    }

    @Test
    void oneHasNoLicenceOneAnExpiredOneAndOneThatEndsThisMonth() {
        List<NamedCsvRecord> rows = rows();
        assertThat(rows)
                .filteredOn(row -> row.getField("licence_number").isEmpty())
                .hasSize(1);
        assertThat(rows).extracting(row -> row.getField("licence_until")).contains("2026-01-31", "2026-05-31");
    }

    /** Worked by hand: 9x1 + 2x3 + 13x20 + 14x29 + 21x25 + 1x28 is 1234, which leaves 25 over 39 times 31; 31 - 25 is 6. */
    @Test
    void theLastSignOfACodeChecksTheOthers() {
        assertThat(VillageMerchants.creditCode(1)).isEqualTo("92000000DEM0000016");
    }

    private static List<NamedCsvRecord> rows() {
        String text = new String(VillageMerchants.merchantsCsv(VILLAGE, DAY), StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}

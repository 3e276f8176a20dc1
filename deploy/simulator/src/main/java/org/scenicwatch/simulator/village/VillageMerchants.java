package org.scenicwatch.simulator.village;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Some merchants of the demo village, as the file that the import of merchants takes. Names say that they are invented,
 * credit codes have the region 000000, which there is not, and numbers begin with six zeros, which no telephone has.
 */
public final class VillageMerchants {

    private static final int SHOPS = 16;
    private static final int FIRST_CONTACT = 401;
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** What a shop deals in, by the end of its Chinese name. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("银饰店", "silver"),
            Map.entry("蜡染坊", "crafts"),
            Map.entry("苗绣铺", "crafts"),
            Map.entry("酸汤鱼馆", "catering"),
            Map.entry("米酒铺", "wine-and-tea"),
            Map.entry("茶馆", "wine-and-tea"),
            Map.entry("旅拍馆", "photo-studio"),
            Map.entry("小吃店", "snacks"),
            Map.entry("糍粑店", "snacks"),
            Map.entry("便利店", "retail"),
            Map.entry("客栈", "lodging"),
            Map.entry("民宿", "lodging"),
            Map.entry("山居", "lodging"));

    private VillageMerchants() {}

    /**
     * Merchants, spread over the shops and inns, as CSV, UTF-8, with a header line. One has no licence on record, one an
     * expired one, and one that ends with the month.
     *
     * @param today the day of the site
     */
    public static byte[] merchantsCsv(Village village, LocalDate today) {
        List<Place> shops = village.places("shop");
        int step = Math.max(1, shops.size() / SHOPS);
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < SHOPS && n * step < shops.size(); n++) {
            Place shop = shops.get(n * step);
            boolean licensed = n % SHOPS != 3;
            rows.add(List.of(
                    String.format(Locale.ROOT, "demo-merchant-%02d", n + 1),
                    "演示" + shop.nameZh(),
                    category(shop.nameZh()),
                    shop.code(),
                    licensed ? creditCode(n + 1) : "",
                    "2021-0" + (1 + n % 9) + "-01",
                    "演示联系人" + (n + 1),
                    String.format(Locale.ROOT, "%011d", FIRST_CONTACT + n),
                    licensed ? "business" : "",
                    licensed ? String.format(Locale.ROOT, "DEMO-%04d", n + 1) : "",
                    licensed ? ends(n, today) : ""));
        }
        return csv(
                List.of(
                        "id",
                        "name",
                        "category",
                        "place",
                        "credit_code",
                        "since",
                        "contact_name",
                        "contact_phone",
                        "licence_kind",
                        "licence_number",
                        "licence_until"),
                rows);
    }

    private static String ends(int n, LocalDate today) {
        return switch (n) {
            case 1 -> "2026-01-31";
            case 2 -> today.with(TemporalAdjusters.lastDayOfMonth()).toString();
            default -> "";
        };
    }

    private static String category(String name) {
        return CATEGORIES.entrySet().stream()
                .filter(entry -> name.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }

    /** A code whose last sign is right (GB 32100-2015), of a sole trader in a region that there is not. */
    static String creditCode(int number) {
        String code = "92000000" + String.format(Locale.ROOT, "DEM%06d", number);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            sum += SIGNS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % SIGNS.length();
        }
        return code + SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
    }

    private static byte[] csv(List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

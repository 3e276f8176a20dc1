package org.scenicwatch.core.document.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.scenicwatch.core.document.DocumentKind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the documents of each kind and year (table {@code document_series}). The count belongs to the caller's
 * transaction: others of the series wait for it, and what is rolled back leaves no gap.
 */
@Component
public class DocumentNumbers {

    private static final Pattern SIGN = Pattern.compile("[\\p{IsHan}A-Za-z]{0,12}");

    private final JdbcClient jdbc;
    private final ZoneId timeZone;
    private final String site;

    DocumentNumbers(
            JdbcClient jdbc,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone,
            @Value("${scenicwatch.documents.sign:}") String site) {
        if (!SIGN.matcher(site).matches()) {
            throw new IllegalArgumentException(
                    "scenicwatch.documents.sign: at most 12 Chinese characters or letters are wanted, not: " + site);
        }
        this.jdbc = jdbc;
        this.timeZone = ZoneId.of(timeZone);
        this.site = site;
    }

    /** The next number of a kind in an area; to be called in the transaction that issues the document. */
    public String next(String area, DocumentKind kind, Instant at) {
        int year = LocalDate.ofInstant(at, timeZone).getYear();
        int count = jdbc.sql("""
                        insert into document_series (area, kind, year, last) values (:area, :kind, :year, 1)
                        on conflict (area, kind, year) do update set last = document_series.last + 1
                        returning last
                        """)
                .param("area", area)
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
        return kind.number(site, year, count);
    }
}

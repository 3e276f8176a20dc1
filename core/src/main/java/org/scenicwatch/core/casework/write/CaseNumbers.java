package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The numbers that people call cases by, counted by area and the area's own day. */
@Component
class CaseNumbers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final OpenCaseClaims claims;
    private final ZoneId timeZone;

    CaseNumbers(OpenCaseClaims claims, @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone) {
        this.claims = claims;
        this.timeZone = ZoneId.of(timeZone);
    }

    /** The next number of an area at a time; part of the command's transaction. */
    String next(String area, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, timeZone);
        return String.format(Locale.ROOT, "SJ-%s-%04d", day.format(DAY), claims.nextCountOf(area, day));
    }
}

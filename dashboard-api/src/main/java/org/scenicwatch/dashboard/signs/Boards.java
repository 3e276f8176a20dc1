package org.scenicwatch.dashboard.signs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/** The signs that show car parks and are at work; read anew every half a minute, for the register is large. Any thread. */
@Component
class Boards {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SignTables table;
    private final SiteSettings site;
    private volatile @Nullable Known known;

    Boards(SignTables table, SiteSettings site) {
        this.table = table;
        this.site = site;
    }

    private record Known(List<Board> boards, Instant at) {}

    /** In the order of their codes. */
    List<Board> at(Instant now) {
        Known last = known;
        if (last == null || Duration.between(last.at, now).abs().compareTo(FRESH) > 0) {
            last = new Known(
                    table.boards(site.area(), now).stream()
                            .filter(board -> !board.aside())
                            .toList(),
                    now);
            known = last;
        }
        return last.boards;
    }
}

package org.scenicwatch.dashboard.signs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.platform.PlatformProbe;
import org.scenicwatch.core.alarm.platform.PlatformReading;
import org.springframework.stereotype.Component;

/** For how long each sign that shows car parks has not answered although it was told something. */
@Component
class SignsProbe implements PlatformProbe {

    private final SignSettings settings;
    private final Boards boards;
    private final SignTables table;

    SignsProbe(SignSettings settings, Boards boards, SignTables table) {
        this.settings = settings;
        this.boards = boards;
        this.table = table;
    }

    @Override
    public String name() {
        return "signs";
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.SIGN_UNREACHABLE);
    }

    /** Only signs that are told something again and again: of another nobody would find out that it answers again. */
    @Override
    public List<PlatformReading> look(Instant now) {
        if (!settings.on()) {
            return List.of();
        }
        List<Board> signs = boards.at(now);
        Map<String, Instant> silent =
                table.silentSince(signs.stream().map(Board::id).toList());
        return signs.stream()
                .map(board -> new PlatformReading(
                        PlatformMetric.SIGN_UNREACHABLE,
                        "sign-" + PlatformReading.asPart(board.device()),
                        seconds(silent.getOrDefault(board.id(), now), now)))
                .toList();
    }

    private static double seconds(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis()) / 1e3;
    }
}

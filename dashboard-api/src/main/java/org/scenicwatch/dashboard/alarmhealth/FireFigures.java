package org.scenicwatch.dashboard.alarmhealth;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Verification;

/** What verified fire alarms were found to be, by cause and by device model. */
final class FireFigures {

    /** What devices of one model are counted under. */
    private record Make(String kind, @Nullable String model) {}

    private FireFigures() {}

    static AlarmHealth.Fires of(List<VerifiedFire> verified, Map<String, String> models) {
        List<VerifiedFire> counted =
                verified.stream().filter(VerifiedFire::counts).toList();
        List<VerifiedFire> unreal =
                counted.stream().filter(VerifiedFire::isFalse).toList();
        return new AlarmHealth.Fires(
                verified.size(),
                verified.size() - counted.size(),
                (int) counted.stream()
                        .filter(fire -> fire.result() == Verification.REAL_FIRE)
                        .count(),
                unreal.size(),
                HealthFigures.share(unreal.size(), counted.size()),
                causes(unreal),
                makes(counted, models),
                worst(unreal));
    }

    private static List<AlarmHealth.CauseShare> causes(List<VerifiedFire> unreal) {
        return unreal.stream()
                .collect(Collectors.groupingBy(VerifiedFire::cause, Collectors.counting()))
                .entrySet()
                .stream()
                .map(cause -> new AlarmHealth.CauseShare(
                        cause.getKey(), cause.getValue().intValue(), 100.0 * cause.getValue() / unreal.size()))
                .sorted(Comparator.comparingInt(AlarmHealth.CauseShare::count)
                        .reversed()
                        .thenComparing(AlarmHealth.CauseShare::cause))
                .toList();
    }

    private static List<AlarmHealth.ModelShare> makes(List<VerifiedFire> counted, Map<String, String> models) {
        return counted.stream()
                .collect(Collectors.groupingBy(fire -> new Make(fire.kind(), models.get(fire.source()))))
                .entrySet()
                .stream()
                .map(make -> {
                    int unreal = (int) make.getValue().stream()
                            .filter(VerifiedFire::isFalse)
                            .count();
                    int all = make.getValue().size();
                    return new AlarmHealth.ModelShare(
                            make.getKey().kind(), make.getKey().model(), all, unreal, 100.0 * unreal / all);
                })
                .sorted(Comparator.comparingInt(AlarmHealth.ModelShare::falseAlarms)
                        .reversed()
                        .thenComparing(AlarmHealth.ModelShare::kind)
                        .thenComparing(AlarmHealth.ModelShare::model, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static List<AlarmHealth.Actor> worst(List<VerifiedFire> unreal) {
        return unreal.stream().collect(Collectors.groupingBy(VerifiedFire::alarm)).values().stream()
                .map(fires -> new AlarmHealth.Actor(
                        fires.get(0).alarm(),
                        fires.get(0).rule(),
                        fires.get(0).source(),
                        fires.get(0).kind(),
                        fires.size(),
                        HealthFigures.share(fires.size(), unreal.size()),
                        null))
                .sorted(NuisanceFigures.MOST_OFTEN)
                .limit(NuisanceFigures.WORST)
                .toList();
    }
}

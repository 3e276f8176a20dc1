package org.scenicwatch.core.alarm.fire;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scenicwatch.core.Wgs84;

/** Signs of fire in a map, in a row of houses ten metres apart. */
final class FireSignsInMemory implements FireSigns {

    /** Degrees of longitude for ten metres at 26.49 degrees north. */
    static final double TEN_METRES = 0.0001005;

    private final Map<String, SeenSign> signs = new TreeMap<>();

    /** House 7 is {@code house-7}; houses 1 to 99 exist. */
    @Override
    public Optional<Spot> place(String area, String code) {
        return code.startsWith("house-")
                ? Optional.of(new Spot(code, 108.18 + Integer.parseInt(code.substring(6)) * TEN_METRES, 26.49))
                : Optional.empty();
    }

    /** Only call points have a position of their own: {@code CP-7} stands before house 7. */
    @Override
    public Optional<Spot> device(String area, String device) {
        return device.startsWith("CP-") ? place(area, "house-" + device.substring(3)) : Optional.empty();
    }

    @Override
    public Optional<Spot> nearestHouse(String area, double lon, double lat, double metres) {
        return IntStream.range(1, 100)
                .mapToObj(n -> place(area, "house-" + n).orElseThrow())
                .filter(spot -> Wgs84.metres(lon, lat, spot.lon(), spot.lat()) <= metres)
                .min(Comparator.comparingDouble(spot -> Wgs84.metres(lon, lat, spot.lon(), spot.lat())));
    }

    @Override
    public Optional<SeenSign> find(String source) {
        return Optional.ofNullable(signs.get(source));
    }

    @Override
    public void save(SeenSign sign) {
        signs.put(sign.source(), sign);
    }

    @Override
    public void remove(String source) {
        signs.remove(source);
    }

    @Override
    public Optional<String> fireNear(SeenSign sign) {
        return near(sign).map(SeenSign::fire).filter(fire -> fire != null).findFirst();
    }

    @Override
    public List<SeenSign> near(SeenSign sign, Instant from, Instant to) {
        return near(sign)
                .filter(other -> other.fire() == null
                        && !other.at().isBefore(from)
                        && !other.at().isAfter(to))
                .toList();
    }

    private Stream<SeenSign> near(SeenSign sign) {
        return signs.values().stream()
                .filter(other -> other.counts() && !other.witness().equals(sign.witness()) && isNear(sign, other))
                .sorted(Comparator.comparing(SeenSign::at).thenComparing(SeenSign::source));
    }

    private static boolean isNear(SeenSign sign, SeenSign other) {
        if (sign.place() != null && sign.place().equals(other.place())) {
            return true;
        }
        return sign.lon() != null
                && sign.lat() != null
                && other.lon() != null
                && other.lat() != null
                && Wgs84.metres(sign.lon(), sign.lat(), other.lon(), other.lat()) <= FireScale.NEIGHBOURS_METRES;
    }

    @Override
    public List<SeenSign> ofFire(String fire) {
        return signs.values().stream().filter(sign -> fire.equals(sign.fire())).toList();
    }

    @Override
    public void forgetBefore(String area, Instant time) {
        signs.values().removeIf(sign -> sign.at().isBefore(time) && !sign.standing() && sign.fire() == null);
    }
}

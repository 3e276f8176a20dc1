package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three devices of every house: power limiter, smoke detector and smoke-triggered sprinkler. */
final class HouseDevices {
    final List<Device> power = new ArrayList<>();
    final List<Device> smoke = new ArrayList<>();
    final List<Device> sprinklers = new ArrayList<>();
    private final Terrain terrain;

    HouseDevices(Terrain terrain, List<ZoneLayout.Home> homes) {
        this.terrain = terrain;
        for (int i = 0; i < homes.size(); i++) {
            ZoneLayout.Home home = homes.get(i);
            String place = VillageBuilder.houseCode(i + 1);
            add(power, Kind.POWER, "PW", i + 1, "限流灭弧保护器", "power limiter", home, place, 1.2, 1.4);
            add(smoke, Kind.SMOKE, "SM", i + 1, "烟感", "smoke detector", home, place, 0, -1.2);
            add(sprinklers, Kind.SPRINKLER, "SP", i + 1, "烟感喷淋器", "sprinkler", home, place, -1.4, 1.0);
        }
    }

    private void add(
            List<Device> to,
            Kind kind,
            String prefix,
            int number,
            String zh,
            String en,
            ZoneLayout.Home home,
            String place,
            double east,
            double north) {
        double x = home.house().centre().x + east;
        double y = home.house().centre().y + north;
        Map<String, String> attributes =
                kind == Kind.POWER ? FireMains.sorted("rated_current", "40", "residual_current_set", "300") : Map.of();
        to.add(new Device(
                String.format(Locale.ROOT, "%s-%04d", prefix, number),
                kind,
                home.house().zh() + zh,
                home.house().en() + " " + en,
                home.zone(),
                place,
                x,
                y,
                terrain.elevation(home.house().centre().x, home.house().centre().y),
                kind.intervalSeconds(),
                attributes));
    }
}

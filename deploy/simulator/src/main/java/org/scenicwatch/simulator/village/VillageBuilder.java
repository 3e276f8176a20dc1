package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/** Builds the village step by step: ground, lanes, houses, zones, then everything that stands in them. */
final class VillageBuilder {
    static final int HOUSES = 1400;
    private static final int SHOPS = 110;
    private static final int INNS = 70;
    private final long seed;

    VillageBuilder(long seed) {
        this.seed = seed;
    }

    /** Code of the house with this number, from 1. */
    static String houseCode(int number) {
        return String.format(Locale.ROOT, "house-%04d", number);
    }

    Village build() {
        SplittableRandom random = new SplittableRandom(seed);
        Terrain terrain = new Terrain();
        LaneNetwork network = new LaneNetwork(terrain);
        List<House> houses = new HouseRows(terrain, network, random.split()).build(HOUSES);
        ZoneLayout layout = new ZoneLayout(terrain, houses);
        CarParks carParks = new CarParks(terrain);

        List<Place> places = new ArrayList<>(layout.ground());
        places.addAll(layout.zones);
        places.addAll(layout.grids);
        network.lanes.forEach(lane -> places.add(lanePlace(terrain, lane)));
        places.addAll(network.bridges);
        places.addAll(carParks.places);
        places.addAll(housePlaces(terrain, layout.homes, random.split()));

        FireMains mains = new FireMains(terrain, network);
        HouseDevices inHouses = new HouseDevices(terrain, layout.homes);
        StreetDevices street = new StreetDevices(terrain, network, carParks);
        List<Device> devices = new ArrayList<>(mains.tanks);
        devices.addAll(mains.hydrants);
        devices.addAll(inHouses.power);
        devices.addAll(inHouses.smoke);
        devices.addAll(inHouses.sprinklers);
        street.all.forEach(device -> devices.add(ofItsGroup(device, layout.homes)));
        devices.addAll(carParks.lots);
        devices.addAll(carParks.bays);
        return new Village(seed, List.copyOf(places), List.copyOf(devices));
    }

    /** A sounder calls the household group whose houses it stands among. */
    private static Device ofItsGroup(Device device, List<ZoneLayout.Home> homes) {
        if (device.kind() != Kind.SOUNDER) {
            return device;
        }
        Coordinate at = new Coordinate(device.x(), device.y());
        String group = homes.stream()
                .min(Comparator.comparingDouble(home -> home.house().centre().distance(at)))
                .orElseThrow()
                .group();
        Map<String, String> attributes = new TreeMap<>(device.attributes());
        attributes.put("household_group", group);
        return new Device(
                device.id(),
                device.kind(),
                device.nameZh(),
                device.nameEn(),
                device.zone(),
                device.place(),
                device.x(),
                device.y(),
                device.elevation(),
                device.intervalSeconds(),
                attributes);
    }

    private static Place lanePlace(Terrain terrain, Lane lane) {
        var middle = lane.at(lane.length() / 2).at();
        return new Place(
                lane.code(),
                "lane",
                lane.zh(),
                lane.en(),
                null,
                terrain.elevation(middle.x, middle.y),
                lane.line(),
                laneFacts(lane));
    }

    /** Invented clearances of an invented village: lanes get narrower uphill; wires and eaves hang over them. */
    private static Map<String, String> laneFacts(Lane lane) {
        return switch (lane.use()) {
            case "road" -> Map.of("use", "road", "clear_width_m", "6.5", "clear_height_m", "5", "load_t", "30");
            case "street" -> Map.of("use", "street", "clear_width_m", "4", "clear_height_m", "4.2", "load_t", "25");
            case "lane" ->
                Map.of(
                        "use",
                        "lane",
                        "clear_width_m",
                        lane.rise() < 10 ? "2.4" : lane.rise() < 40 ? "1.8" : "1.4",
                        "clear_height_m",
                        "2.6");
            default -> Map.of("use", lane.use());
        };
    }

    private static List<Place> housePlaces(Terrain terrain, List<ZoneLayout.Home> homes, SplittableRandom random) {
        Map<Integer, Trade.Name> trades = trades(homes, random);
        List<Place> places = new ArrayList<>(homes.size());
        for (int i = 0; i < homes.size(); i++) {
            ZoneLayout.Home home = homes.get(i);
            Trade.Name trade = trades.get(i);
            Map<String, String> attributes = new TreeMap<>();
            attributes.put("household_group", home.group());
            attributes.put("lane", home.house().lane().code());
            attributes.put("zone", home.zone());
            attributes.put("address_zh", home.house().zh());
            attributes.put("address_en", home.house().en());
            attributes.put("storeys", String.valueOf(2 + random.nextInt(3)));
            attributes.put("structure", "timber");
            // A count, not names: how many to look for when the house burns.
            attributes.put("residents", String.valueOf(2 + Math.floorMod(i * 31, 5)));
            // So many of them cannot leave alone: another count, invented like the first.
            int needHelp = i % 23 == 0 ? 2 : i % 7 == 0 ? 1 : 0;
            if (needHelp > 0) {
                attributes.put("need_help", String.valueOf(needHelp));
            }
            if (trade != null) {
                attributes.put("use", trade.use());
            }
            places.add(new Place(
                    houseCode(i + 1),
                    trade == null ? "house" : "shop",
                    trade == null ? home.house().zh() : trade.zh(),
                    trade == null ? home.house().en() : trade.en(),
                    home.grid(),
                    terrain.elevation(home.house().centre().x, home.house().centre().y),
                    home.house().outline(),
                    attributes));
        }
        return places;
    }

    /** Shops mostly along the riverside streets, inns up the hills where the view is. */
    private static Map<Integer, Trade.Name> trades(List<ZoneLayout.Home> homes, SplittableRandom random) {
        record Wish(int house, double shop, double inn) {}
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < homes.size(); i++) {
            double rise = homes.get(i).house().lane().rise();
            double shop = random.nextDouble() + (rise == 0 ? 1 : rise < 10 ? 0.25 : 0);
            double inn = random.nextDouble() + rise / 120;
            wishes.add(new Wish(i, shop, inn));
        }
        Map<Integer, Trade.Name> trades = new HashMap<>();
        wishes.stream()
                .sorted(Comparator.comparingDouble(Wish::shop).reversed())
                .limit(SHOPS)
                .forEach(wish -> trades.put(wish.house(), Trade.shop(trades.size())));
        wishes.stream()
                .filter(wish -> !trades.containsKey(wish.house()))
                .sorted(Comparator.comparingDouble(Wish::inn).reversed())
                .limit(INNS)
                .toList()
                .forEach(wish -> trades.put(wish.house(), Trade.inn(trades.size() - SHOPS)));
        return trades;
    }
}

package org.scenicwatch.simulator.village;

/** Invented names of shops and inns; none is meant to be a real one. */
final class Trade {
    private static final String[][] OWNERS = {
        {"阿幼", "Ayou"}, {"阿仰", "Ayang"}, {"榜香", "Bangxiang"}, {"务妮", "Wuni"},
        {"阿朵", "Aduo"}, {"耶朗", "Yelang"}, {"响里", "Xiangli"}, {"金旺", "Jinwang"},
        {"云朵", "Cloud"}, {"山月", "Mountain Moon"}, {"溪边", "Brookside"}, {"老木", "Old Timber"},
        {"枫叶", "Maple Leaf"}, {"青瓦", "Grey Tile"}, {"火塘", "Fireside"}, {"望山", "Hill View"},
        {"晨雾", "Morning Mist"}, {"稻田", "Rice Field"},
    };
    private static final String[][] SHOPS = {
        {"银饰店", "Silver Shop"},
        {"蜡染坊", "Batik Workshop"},
        {"酸汤鱼馆", "Sour Fish Kitchen"},
        {"苗绣铺", "Embroidery Shop"},
        {"米酒铺", "Rice Wine Shop"},
        {"旅拍馆", "Photo Studio"},
        {"茶馆", "Tea House"},
        {"小吃店", "Snack Bar"},
        {"糍粑店", "Rice Cake Shop"},
        {"便利店", "Corner Shop"},
    };
    private static final String[][] INNS = {
        {"客栈", "Inn"}, {"民宿", "Guesthouse"}, {"山居", "Lodge"},
    };

    private Trade() {}

    record Name(String use, String zh, String en) {}

    /** A name that no other shop of the village has, for the shop with this number. */
    static Name shop(int number) {
        return name("shop", SHOPS, number);
    }

    /** A name that no other inn of the village has, for the inn with this number. */
    static Name inn(int number) {
        return name("inn", INNS, number);
    }

    private static Name name(String use, String[][] trades, int number) {
        String[] owner = OWNERS[number % OWNERS.length];
        String[] trade = trades[number / OWNERS.length % trades.length];
        int again = number / (OWNERS.length * trades.length);
        String zh = again == 0 ? "" : "（" + (again + 1) + "店）";
        String en = again == 0 ? "" : " " + (again + 1);
        return new Name(use, owner[0] + trade[0] + zh, owner[1] + " " + trade[1] + en);
    }
}

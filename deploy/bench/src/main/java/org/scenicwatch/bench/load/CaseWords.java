package org.scenicwatch.bench.load;

import java.util.List;
import java.util.Random;

/** What people write in the cases of the load: sentences put together by a seeded chance, each like what is filed. */
public final class CaseWords {

    private static final List<String> WHERE = List.of(
            "北门停车场",
            "风雨桥旁的民宿",
            "观景台下的小吃店",
            "东引村入口",
            "银饰街第三家",
            "白水河边的烧烤摊",
            "表演场出口",
            "田坎步道",
            "老寨门口",
            "摆渡车站",
            "苗家客栈",
            "米酒坊",
            "南贵村坡道",
            "羊排民宿",
            "摄影旅拍店");
    private static final List<String> WHO =
            List.of("老板", "司机", "导游", "店员", "前台", "摊主", "房东", "停车管理员", "拉客的人", "摄影师", "服务员", "邻桌游客");
    private static final List<String> WHAT = List.of(
            "乱收费，说好二十元后来要两百元",
            "不肯退押金，还骂人",
            "强迫购买银饰，不买不让走",
            "卖的腊肉发霉变质，吃了拉肚子",
            "预订的房间没有了，也不退款",
            "半夜放音响吵得睡不着",
            "把垃圾和污水倒进河里",
            "旅拍照片不给底片，另外加价",
            "直播时辱骂游客",
            "占用消防通道停车",
            "不让自带酒水，强收服务费",
            "把银饰说成纯银，检测是合金",
            "孩子被狗追赶摔伤，没有人管",
            "路灯坏了，台阶看不清，老人摔倒",
            "排队两个小时，摆渡车不发车");
    private static final List<String> WISH =
            List.of("请尽快处理", "要求退款并道歉", "希望管理处出面调解", "我们明天上午离开，请今天答复", "已拍照留存", "请电话联系我");
    private static final List<String> NOTES = List.of(
            "已电话联系当事人，约下午到现场",
            "现场核实，商户承认多收",
            "双方到调解室，愿意协商",
            "查看监控，情况属实",
            "已告知投诉人处理进度",
            "商户退还多收款项，投诉人满意",
            "转物业公司维修，明日复查");

    private CaseWords() {}

    /** What the complainant of the case with this number writes; every one names the row that no other has. */
    public static String statement(int number) {
        Random chance = new Random(number * 2_654_435_761L);
        return "我们在" + of(WHERE, chance) + "遇到" + of(WHO, chance) + of(WHAT, chance) + "，" + of(WISH, chance) + "。位置在"
                + row(number) + "。";
    }

    /** What only this case's complaint holds. */
    public static String row(int number) {
        String digits = Integer.toString(number);
        StringBuilder han = new StringBuilder("青石巷");
        digits.chars().forEach(digit -> han.append("甲乙丙丁戊己庚辛壬癸".charAt(digit - '0')));
        return han.append("号").toString();
    }

    static String note(int number) {
        return of(NOTES, new Random(number * 40_503L + 7));
    }

    private static String of(List<String> words, Random chance) {
        return words.get(chance.nextInt(words.size()));
    }
}

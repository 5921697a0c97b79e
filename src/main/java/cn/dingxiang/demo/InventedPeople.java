package cn.dingxiang.demo;

import cn.dingxiang.directory.IdNumber;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Invents people. Names are put together from surnames and syllables. ID numbers stand in the division codes 229101 to 229999, which
 * have never been given out (吉林's prefectures are 2201 to 2208 and 2224), so that no real person has one; telephone numbers begin
 * with 120, which is no mobile range; mail goes to {@code example.cn}.
 */
final class InventedPeople {
    private static final List<String> SURNAMES = List.of(("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 "
            + "傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 "
            + "顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 欧阳 朴").split(" "));
    private static final List<String> SYLLABLES = List.of(("安 博 晨 成 春 达 丹 东 朵 恩 凡 芳 飞 丰 歌 广 海 涵 航 禾 恒 红 华 欢 慧 嘉 佳 建 江 杰 洁 "
            + "静 娟 军 俊 凯 可 兰 岚 乐 磊 莉 林 琳 玲 龙 璐 曼 梅 萌 敏 明 宁 宁 鹏 平 琪 千 倩 强 青 清 然 荣 瑞 睿 珊 诗 石 书 舒 思 松 涛 天 "
            + "田 庭 婷 薇 伟 文 希 夏 贤 翔 晓 欣 新 星 雪 雅 岩 研 阳 瑶 怡 艺 毅 英 颖 永 宇 雨 玉 源 远 悦 云 哲 真 志 舟 子").split(" "));
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final int SEQUENCES = 999;
    private static final int DIVISIONS = 899;
    private static final int FIRST_DIVISION = 229_101;
    private static final int FULL_AGE = 18;

    private InventedPeople() { }

    /** The person of agreement {@code serial}, born in a school year from which one enters {@code cohort} at {@code entryAge}. */
    static DemoPerson person(Chance chance, int serial, int cohort, int entryAge, LocalDate signedOn) {
        String surname = chance.oneOf(SURNAMES);
        LocalDate bornOn = LocalDate.of(cohort - entryAge - (chance.percent(12) ? 0 : 1), 9, 1).plusDays(chance.between(0, 364));
        boolean minor = Period.between(bornOn, signedOn).getYears() < FULL_AGE;
        String name = surname + given(chance);
        return new DemoPerson(name, idNumber(serial, bornOn), minor ? surname + given(chance) : null,
                "120%08d".formatted(serial), chance.percent(2) ? null : "dx%06d@example.cn".formatted(serial));
    }

    /** The name of an invented adult, such as a contact. */
    static String name(Chance chance) {
        return chance.oneOf(SURNAMES) + given(chance);
    }

    private static String given(Chance chance) {
        return chance.oneOf(SYLLABLES) + (chance.percent(70) ? chance.oneOf(SYLLABLES) : "");
    }

    /** Each serial number up to 898,101 has a division and sequence of its own. */
    private static String idNumber(int serial, LocalDate bornOn) {
        int division = FIRST_DIVISION + serial / SEQUENCES % DIVISIONS;
        String digits = division + DIGITS.format(bornOn) + "%03d".formatted(1 + serial % SEQUENCES);
        return digits + IdNumber.checkCharacter(digits);
    }
}

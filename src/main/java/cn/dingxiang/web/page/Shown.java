package cn.dingxiang.web.page;

import cn.dingxiang.agreement.Bundle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates, durations and money are shown. */
public final class Shown {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.page.words");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MONTHS = 12;

    private Shown() { }

    /** In tables: 2026-11-21; a dash for none. */
    public static String day(LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    /** In text: 2026年11月21日. */
    public static String day(Locale locale, LocalDate day) {
        return Bundle.isEnglish(locale) ? day.toString()
                : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** 2026-11-21 09:30; a dash for none. */
    public static String minute(LocalDateTime at) {
        return at == null ? "—" : MINUTE.format(at);
    }

    /** ¥44,166.67. */
    public static String money(BigDecimal yuan) {
        return new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    /** 2 年 5 个月, of months. */
    public static String months(Locale locale, int months) {
        int years = months / MONTHS;
        int rest = months % MONTHS;
        if (years == 0 || rest == 0) {
            return years == 0 ? WORDS.say(locale, "duration.months", Integer.toString(rest))
                    : WORDS.say(locale, "duration.years", Integer.toString(years));
        }
        return WORDS.say(locale, "duration.years", Integer.toString(years)) + " "
                + WORDS.say(locale, "duration.months", Integer.toString(rest));
    }

    /** 2 年 143 天, from a day to another; {@code to} is not counted. */
    public static String span(Locale locale, LocalDate from, LocalDate to) {
        int years = Period.between(from, to).getYears();
        long days = to.toEpochDay() - from.plusYears(years).toEpochDay();
        String rest = WORDS.say(locale, "duration.days", Long.toString(days));
        return years == 0 ? rest : WORDS.say(locale, "duration.years", Integer.toString(years)) + (days == 0 ? "" : " " + rest);
    }

    /** A number of things, grouped by commas. */
    public static String number(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}

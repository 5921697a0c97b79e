package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.web.page.AddressParts;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;

/** How figures are put to people on these pages. */
final class ProvinceWords {
    static final Bundle WORDS = Bundle.named("cn.dingxiang.web.province.words");
    /** Between kinds in an address; alone it stands for the kind that is empty. */
    static final String KINDS = "|";
    private static final double HUNDRED = 100;

    private ProvinceWords() { }

    /** 96.4%; a dash for none. */
    static String share(Double share) {
        return share == null ? "—" : new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(share * HUNDRED) + "%";
    }

    /** The list a figure opens. @param kinds empty for all */
    static String list(Measure measure, String within, Integer cohort, Collection<String> kinds) {
        String joined = String.join(KINDS, kinds.stream().sorted().toList());
        return AddressParts.of("/counties/list").with("measure", measure.name()).with("within", within)
                .with("cohort", cohort == null ? "" : cohort.toString()).with("kinds", joined.isEmpty() && !kinds.isEmpty() ? KINDS : joined)
                .text();
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}

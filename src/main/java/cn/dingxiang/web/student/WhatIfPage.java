package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.Wording;
import cn.dingxiang.obligation.DifferenceWords;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.obligation.WhatIf;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Worded;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 假如. @param mine the agreement it is about @param answer null until asked */
public record WhatIfPage(Locale locale, Mine mine, Form form, WhatIf answer) implements Worded {
    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    public List<Option> suppositions() {
        return List.of("TRAINING_STARTS", "LEAVE", "TRANSFER", "RESIGNS", "WITHDRAWS").stream()
                .map(name -> new Option(name, text("what-if." + name))).toList();
    }

    public List<Option> grounds() {
        return Arrays.stream(PauseGround.values()).map(ground -> new Option(ground.name(), Phrases.in(locale).say(ground))).toList();
    }

    public String end() {
        return answer.endsOn() == null ? text("what-if.no-end") : text("what-if.end", Shown.day(locale, answer.endsOn()));
    }

    public List<DifferenceWords.Line> changes() {
        return DifferenceWords.in(locale).lines(answer.preview().difference());
    }

    /** What would be owed if the agreement were broken off that day: nothing, an amount, or the terms that are not agreed. */
    public String owed() {
        Worksheet owed = answer.owed();
        if (owed.nothingOwed() != null) {
            return text("what-if.owed.nothing");
        }
        if (!owed.unset().isEmpty()) {
            return text("what-if.owed.unset", Wording.ofTerms(owed.unset()));
        }
        return text("what-if.owed", Shown.money(total(owed)));
    }

    private static BigDecimal total(Worksheet owed) {
        return owed.lines().stream().filter(line -> line.name() == Worksheet.Name.OUTSTANDING).findFirst().orElseThrow().amount();
    }
}

package cn.dingxiang.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Wording;
import cn.dingxiang.settlement.Worksheet;
import cn.dingxiang.settlement.WorksheetTree;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is owed as letters put it: by the frozen worksheet once there is one, before that by today's. In Chinese only, as the letters. */
@Singleton
final class Amounts {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.casework.letters");
    private static final List<Worksheet.Name> TOLD = List.of(Worksheet.Name.BASE, Worksheet.Name.REPAYMENT, Worksheet.Name.DAMAGES);

    private final CaseRecords records;

    Amounts(CaseRecords records) {
        this.records = records;
    }

    /** Each line in words. @throws cn.dingxiang.directory.Refused naming the terms while one it needs is unset */
    String lines(long caseId, Background background) {
        FrozenWorksheet worksheet = worksheet(caseId, background);
        List<String> lines = new ArrayList<>();
        TOLD.forEach(name -> lines.add(WORDS.say(Locale.ROOT, "line." + name, money(worksheet.amount(name)))));
        return String.join("\n", lines);
    }

    String total(long caseId, Background background) {
        return WORDS.say(Locale.ROOT, "total", money(worksheet(caseId, background).amount(Worksheet.Name.TOTAL)));
    }

    /** What was to be paid and what was paid. */
    String accounts(long caseId, Background background) {
        return WORDS.say(Locale.ROOT, "accounts", money(worksheet(caseId, background).amount(Worksheet.Name.TOTAL)),
                money(Payments.sum(background.file().events(), background.asOf())));
    }

    private FrozenWorksheet worksheet(long caseId, Background background) {
        return records.latest(caseId, CaseRecords.Kind.SETTLEMENT).map(frozen -> new FrozenWorksheet(frozen.document())).orElseGet(() -> {
            Worksheet worksheet = Owed.of(background);
            if (!worksheet.isComplete()) {
                throw Refusals.of("terms-unset", Wording.ofTerms(worksheet.unset()));
            }
            return new FrozenWorksheet(WorksheetTree.write(worksheet));
        });
    }

    private static String money(BigDecimal yuan) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }
}

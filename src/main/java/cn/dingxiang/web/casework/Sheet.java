package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.web.page.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A worksheet as it is shown.
 *
 * @param asOf        the day it is worked out for
 * @param unset       titles of the terms it asks for; then it has no line
 * @param nothingOwed why nothing is owed, in words; empty when something may be
 * @param lines       every line
 */
public record Sheet(String asOf, List<String> unset, String nothingOwed, List<Line> lines) {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.casework.words");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+");

    /**
     * One line.
     *
     * @param name    what
     * @param formula in words
     * @param numbers the same with the numbers in place
     * @param amount  as money
     * @param total   whether it sums up
     * @param terms   the terms it rests on
     */
    public record Line(String name, String formula, String numbers, String amount, boolean total, List<Rests> terms) { }

    /** A term a line rests on: value, clause and how sure. */
    public record Rests(String title, String clause, String confidence) { }

    /** @param tree as {@link cn.dingxiang.settlement.WorksheetTree} writes it */
    static Sheet of(Map<?, ?> tree, Locale locale) {
        Told told = Told.of(tree, locale);
        String nothing = told.has("nothingOwed") ? WORDS.text(locale, "nothing-owed." + told.text("nothingOwed")) : "";
        return new Sheet(told.text("asOf"), told.texts("unset").stream().map(name -> title(name, locale)).toList(), nothing,
                told.all("lines").stream().map(line -> line(line, locale)).toList());
    }

    private static Line line(Told line, Locale locale) {
        String name = line.text("line");
        Map<?, ?> operands = line.at("operands").tree();
        List<Rests> rests = new ArrayList<>();
        line.at("terms").tree().forEach((term, value) -> {
            Told told = Told.of((Map<?, ?>) value, locale);
            rests.add(new Rests(title(term.toString(), locale), told.text("clause"),
                    told.has("confidence") ? Phrases.in(locale).say(Confidence.valueOf(told.text("confidence"))) : ""));
        });
        return new Line(WORDS.text(locale, "line." + name), replaced(line.text("formula"), operand -> said(operand, locale)),
                replaced(line.text("formula"), operand -> number(operands.get(operand), operand)),
                Shown.money(new BigDecimal(line.text("amount"))), name.equals("TOTAL") || name.equals("OUTSTANDING"), rests);
    }

    private static String title(String term, Locale locale) {
        Term<?> known = Term.named(term);
        return known == null ? term : known.title(locale);
    }

    private static String replaced(String formula, UnaryOperator<String> by) {
        Matcher names = NAME.matcher(formula);
        StringBuilder text = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(text, Matcher.quoteReplacement(by.apply(names.group())));
        }
        return names.appendTail(text).toString();
    }

    private static String said(String operand, Locale locale) {
        String key = "operand." + operand;
        return WORDS.in(locale).containsKey(key) ? WORDS.text(locale, key) : operand;
    }

    private static String number(Object value, String operand) {
        return value == null ? operand : value.toString();
    }
}

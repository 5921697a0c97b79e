package cn.dingxiang.web.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Why a finding stands, in words.
 *
 * @param title    what was found
 * @param since    the day it dates from
 * @param closedOn the day it was made good; empty while open
 * @param subject  employer, year or term it is about; empty when none
 * @param facts    what it rests on
 * @param steps    the arithmetic
 * @param closing  how it was closed
 * @param standing why it is as firm as it is
 * @param terms    the terms used
 * @param cure     what would close it; empty once closed
 * @param actor    who has to act; likewise
 */
public record Why(String title, String since, String closedOn, String subject, List<Fact> facts, List<String> steps, List<String> closing,
                  List<String> standing, List<Term> terms, String cure, String actor) {

    /**
     * A fact used.
     *
     * @param on          its day
     * @param text        what happened
     * @param did         what it did here
     * @param saidBy      whose word it is
     * @param recordedAt  when it was entered
     * @param recordedBy  by whom
     * @param corrections what it replaced: when, by whom and why
     */
    public record Fact(String on, String text, String did, String saidBy, String recordedAt, String recordedBy, List<Correction> corrections) { }

    /** An earlier record that a fact replaced. */
    public record Correction(String at, String by, String reason) { }

    /**
     * A term used.
     *
     * @param clause document and article; empty when none is given
     * @param from   where the value came from and how sure it is; empty while unset
     * @param cited  whether the finding rests on it, or the arithmetic only uses it
     */
    public record Term(String title, String value, String clause, String from, boolean cited) { }

    /** @param tree as {@link cn.dingxiang.obligation.ExplanationTree#finding} writes it, with each fact's {@code record} */
    public static Why of(Map<?, ?> tree, Locale locale) {
        Told told = Told.of(tree, locale);
        Told finding = told.at("finding");
        return new Why(told.words("title"), finding.text("since"), finding.text("closedOn"), finding.text("subject"),
                told.all("facts").stream().map(Why::fact).toList(), sentences(told, "steps"), sentences(told, "closing"),
                sentences(told, "standing"), told.all("terms").stream().map(Why::term).toList(), told.ownWords("cure"), told.ownWords("actor"));
    }

    private static List<String> sentences(Told told, String key) {
        return told.all(key).stream().map(step -> step.ownWords("text")).toList();
    }

    private static Fact fact(Told fact) {
        Told record = fact.at("record");
        return new Fact(fact.text("on"), fact.words("text"), fact.words("did"), fact.words("saidBy"), minute(record.text("recordedAt")),
                record.text("recordedBy"), record.all("corrections").stream().map(correction -> new Correction(
                minute(correction.text("correctedAt")), correction.text("correctedBy"), correction.text("reason"))).toList());
    }

    private static Term term(Told term) {
        return new Term(term.words("title"), term.words("value"), term.text("clause"), term.words("from"),
                Boolean.parseBoolean(term.text("cited")));
    }

    private static String minute(String at) {
        return at.length() < 16 ? at : at.substring(0, 16).replace('T', ' ');
    }
}

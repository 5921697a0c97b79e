package cn.dingxiang.web.confirmation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.confirmation.LinkState;
import cn.dingxiang.confirmation.LinkView;
import cn.dingxiang.confirmation.Question;
import cn.dingxiang.confirmation.ReplyForm;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.Matter;
import cn.dingxiang.web.lifeline.LifeLineView;
import cn.dingxiang.web.lifeline.LifeLines;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the page of a link shows.
 *
 * @param view     the link
 * @param locale   the reader's language
 * @param values   the fields as typed, or as proposed
 * @param problems what is wrong, by field; empty when nothing was sent yet
 */
public record ConfirmationPage(LinkView view, Locale locale, Map<String, String> values, Map<String, ReplyForm.Problem> problems) {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.confirmation.words");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public ConfirmationPage {
        Objects.requireNonNull(view, "view");
        Objects.requireNonNull(locale, "locale");
        values = Map.copyOf(values);
    }

    /** As first opened: what is on record is proposed. */
    public static ConfirmationPage opened(LinkView view, Locale locale) {
        Map<String, String> proposed = view.present() == null ? Map.of()
                : Map.of("from", view.present().from().toString(), "to", view.present().to().toString());
        return new ConfirmationPage(view, locale, proposed, Map.of());
    }

    public String language() {
        return Bundle.isEnglish(locale) ? "en" : "zh-CN";
    }

    public String text(String key, Object... arguments) {
        return WORDS.say(locale, key, Arrays.stream(arguments).map(String::valueOf).toArray());
    }

    public String title() {
        return text(view.isOpen() ? "title" : view.state() == LinkState.ANSWERED ? "done.heading" : "closed.heading");
    }

    public String state() {
        return view.state().text(locale);
    }

    /** The doctor's way so far, as far as whoever holds the link may see it. */
    public LifeLineView life() {
        return LifeLineView.of(LifeLines.of(view.recorded()).forLink(), locale);
    }

    /** When it was answered; empty when it was not. */
    public String answeredAtIfAnswered() {
        return view.state() == LinkState.ANSWERED ? MINUTE.format(view.link().answeredAt()) : "";
    }

    public String question() {
        return text("question." + view.link().question(), view.link().matter().subject());
    }

    /** What was found; empty while nothing is, and the matter only comes. */
    public String matter() {
        Matter matter = view.link().matter();
        boolean coming = matter.code().equals(Matter.ARRIVAL) || !matter.anchorOn().isBefore(view.today());
        return coming ? "" : Words.of(FindingCode.valueOf(matter.code()), locale);
    }

    public boolean asks(String question) {
        return view.link().question() == Question.valueOf(question);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String problem(String field) {
        ReplyForm.Problem problem = problems.get(field);
        return problem == null ? "" : problem.text(locale);
    }

    /** The field's name, as it stands beside it. */
    public String label(String field) {
        if (field.startsWith("absence")) {
            return text("field.absence." + field.substring("absence1".length()), field.substring("absence".length(), "absence1".length()));
        }
        return field.equals("on") ? text("field.on." + view.link().question()) : text("field." + field);
    }

    /** Fields with problems that have a place on the form. */
    public List<String> fieldsToMend() {
        return problems.keySet().stream().filter(field -> !field.equals("decision")).toList();
    }

    /** The name of the second form's field for the same thing, so that each label has its own. */
    public String id(String field) {
        return field.equals("by") && objecting() ? "object-by" : field;
    }

    public boolean objecting() {
        return value("decision").equals(ReplyForm.OBJECT);
    }

    /** For the field both forms have, as the confirming one shows it. */
    public ConfirmationPage confirming() {
        return objecting() ? withoutProblems() : this;
    }

    /** The same as the objecting one shows it. */
    public ConfirmationPage objection() {
        return objecting() ? this : withoutProblems();
    }

    private ConfirmationPage withoutProblems() {
        return new ConfirmationPage(view, locale, values, Map.of());
    }

    public List<String> grounds() {
        List<String> grounds = new ArrayList<>(Arrays.stream(PauseGround.values()).map(Enum::name).toList());
        grounds.add(ReplyForm.NOT_APPROVED);
        return grounds;
    }

    /** Whether an absence was typed, so that it must be seen. */
    public boolean tellsAbsences() {
        return values.entrySet().stream().anyMatch(typed -> typed.getKey().startsWith("absence") && !typed.getValue().isBlank());
    }

    public int absences() {
        return ReplyForm.ABSENCES;
    }
}

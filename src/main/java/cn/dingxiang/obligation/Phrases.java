package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Source;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says explanations in words. {@link Locale#ROOT} stands for Chinese.
 *
 * <p>A code is said by the key {@code <Type>.<CODE>}; a record, such as what an event says or a ban, part by part, a part by the key
 * {@code <Record>.<part>} where there is one (an empty one leaves it out).
 */
public final class Phrases {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Locale locale;
    private final ResourceBundle texts;

    private Phrases(Locale locale) {
        this.locale = locale;
        this.texts = Bundle.named("cn.dingxiang.obligation.explanation").in(locale);
    }

    public static Phrases in(Locale locale) {
        return new Phrases(locale);
    }

    /** One step, as a sentence; events are told with their day. */
    public String step(Explanation.Step step) {
        return format("Step." + step.key().name(), step.arguments().stream()
                .map(argument -> argument instanceof Event event ? event.on() + " " + event(event) : argument).toArray());
    }

    /** What would close a finding (如何消除). */
    public String cure(Finding finding) {
        return format(keyOf("Cure.", finding), subject(finding));
    }

    /** Who has to act (谁来处理). */
    public String actor(Finding finding) {
        return format(keyOf("Actor.", finding), subject(finding));
    }

    /** What a term used is called: its title, or the document's name for what is no term. */
    public String title(Explanation.TermUsed used) {
        return used.term() == null ? texts.getString("no-term") : used.term().title(locale);
    }

    /** The value of a term used. */
    public String value(Explanation.TermUsed used) {
        return used.value() == null ? texts.getString(used.term() == null ? "see-clause" : "unset") : say(used.value());
    }

    /** What happened, without its day: {@code 聘用（县人民医院，有编）}. */
    public String event(Event event) {
        String details = parts((Record) event.detail());
        return details.isEmpty() ? say(event.kind()) : format("event", event.kind(), details);
    }

    /** Any day, number, code, event, term, list or text, in words. */
    public String say(Object value) {
        if (value instanceof Event event) {
            return event(event);
        }
        if (value instanceof Term<?> term) {
            return term.title(locale);
        }
        if (value instanceof Source source) {
            return source.isRegister() ? format("register", source.name().substring(source.name().indexOf(':') + 1)) : word(source.name());
        }
        if (value instanceof Enum<?> code) {
            return texts.getString(typeName(code.getDeclaringClass()) + "." + code.name());
        }
        if (value instanceof Collection<?> items) {
            return items.isEmpty() ? texts.getString("none") : joined(items);
        }
        if (value instanceof Record record) {
            return parts(record);
        }
        return plain(value);
    }

    private String plain(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        if (value instanceof MonthDay day) {
            return MONTH_DAY.format(day);
        }
        return value instanceof Number ? value.toString() : word(String.valueOf(value));
    }

    /** Items that are made of parts, as bans are, need a stronger mark between them. */
    private String joined(Collection<?> items) {
        Object first = items.iterator().next();
        String mark = first instanceof Ban || first instanceof Allowance ? "semicolon" : "separator";
        return ordered(items).map(this::say).collect(Collectors.joining(texts.getString(mark)));
    }

    /** Sets have no order of their own: choices in the order of the rules, words by letter. */
    private static Stream<?> ordered(Collection<?> items) {
        return items instanceof java.util.Set<?> ? items.stream().sorted() : items.stream();
    }

    private String parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).map(part -> part(record, part)).filter(Objects::nonNull)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(texts.getString("comma")));
    }

    private String part(Record record, RecordComponent part) {
        Object value = read(record, part);
        if (value == null || value instanceof Collection<?> items && items.isEmpty()) {
            return null;
        }
        String key = typeName(record.getClass()) + "." + part.getName();
        if (value instanceof Boolean) {
            return texts.getString(key + "." + value);
        }
        if (!texts.containsKey(key)) {
            return say(value);
        }
        return texts.getString(key).isEmpty() ? null : format(key, value);
    }

    private static Object read(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("cannot read " + part, unreadable);
        }
    }

    private Object subject(Finding finding) {
        if (finding.code() == FindingCode.TERM_UNSET) {
            return Term.named(finding.subject());
        }
        return finding.code() == FindingCode.BANNED_EXAM ? cn.dingxiang.agreement.Exam.Kind.valueOf(finding.subject()) : finding.subject();
    }

    /** The words of the finding's code, or of its code and party where they differ by party. */
    private String keyOf(String prefix, Finding finding) {
        String byParty = prefix + finding.code().name() + "." + finding.party().name();
        return texts.containsKey(byParty) ? byParty : prefix + finding.code().name();
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(Arrays.stream(arguments).map(this::say).toArray());
    }

    private String word(String text) {
        return texts.containsKey("word." + text) ? texts.getString("word." + text) : text;
    }

    /** The simple name, below its outer type's: {@code Detail.Employment}. */
    private static String typeName(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}

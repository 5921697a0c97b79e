package cn.dingxiang.agreement;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resolved terms as a JSON tree, each with its source, readable without any form or regime. A term that nothing sets is null. */
public final class TermsTree {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    private TermsTree() { }

    /** Every term by its dotted name: {@code {value, clause, confidence, origin, lastCheckedOn}}, in the order of the domain rules. */
    public static Map<String, Object> write(Terms terms) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Term.ALL.forEach(term -> tree.put(term.name(), write(terms.sourced(term))));
        return tree;
    }

    /** One value with its source; null for null. */
    public static Map<String, Object> write(Sourced<?> sourced) {
        if (sourced == null) {
            return null;
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("value", value(sourced.value()));
        tree.put("clause", sourced.clause());
        tree.put("confidence", sourced.confidence().name());
        tree.put("origin", sourced.origin());
        tree.put("lastCheckedOn", sourced.lastCheckedOn() == null ? null : sourced.lastCheckedOn().toString());
        return tree;
    }

    private static Object value(Object value) {
        if (value instanceof Collection<?> items) {
            List<Object> list = new ArrayList<>();
            items.forEach(item -> list.add(value(item)));
            return list;
        }
        if (value instanceof Enum<?> choice) {
            return choice.name();
        }
        if (value instanceof MonthDay day) {
            return MONTH_DAY.format(day);
        }
        if (value instanceof Damages damages) {
            return damages(damages);
        }
        if (value instanceof Ban ban) {
            return ban(ban);
        }
        if (value instanceof Allowance allowance) {
            return allowance(allowance);
        }
        return value instanceof BigDecimal amount ? amount.toPlainString() : value;
    }

    private static Map<String, Object> damages(Damages damages) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (damages.fixed() != null) {
            tree.put("fixed", damages.fixed().toPlainString());
        } else {
            tree.put("rate", damages.rate().toPlainString());
            tree.put("base", damages.base().name());
        }
        return tree;
    }

    private static Map<String, Object> ban(Ban ban) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("act", ban.act().name());
        tree.put("kinds", names(ban.kinds()));
        tree.put("modes", names(ban.modes()));
        tree.put("during", names(ban.during()));
        tree.put("clause", ban.clause());
        return tree;
    }

    private static Map<String, Object> allowance(Allowance allowance) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", allowance.kind().name());
        tree.put("mode", allowance.mode().name());
        tree.put("degree", allowance.degree().name());
        tree.put("fields", allowance.fields().stream().sorted().toList());
        tree.put("province", allowance.province().name());
        tree.put("entry", allowance.entry().name());
        tree.put("tracks", names(allowance.tracks()));
        tree.put("cohortFrom", allowance.cohortFrom());
        tree.put("clause", allowance.clause());
        return tree;
    }

    /** Sets have no order of their own: choices in the order of the rules. */
    private static <E extends Enum<E>> List<String> names(Collection<E> choices) {
        return choices.stream().sorted().map(Enum::name).toList();
    }
}

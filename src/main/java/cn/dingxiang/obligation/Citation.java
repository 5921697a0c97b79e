package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A clause something rests on, and the term it belongs to.
 *
 * @param term   null for what stands in a document and is no term
 * @param item   which of a list's items; null for all of it
 * @param clause document and article; null when none is given
 */
record Citation(Term<?> term, Integer item, String clause) {

    static List<Citation> of(Terms terms, Term<?> term) {
        List<String> clauses = terms.clauses(term);
        return List.of(new Citation(term, null, clauses.isEmpty() ? null : clauses.get(0)));
    }

    /** The items of a list that are {@code wanted}, each with its own clause. */
    static <T> List<Citation> items(Terms terms, Term<List<T>> term, Predicate<T> wanted, Function<T, String> clause) {
        List<T> items = terms.value(term, List.of());
        List<Citation> cited = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (wanted.test(items.get(i))) {
                cited.add(new Citation(term, i, clause.apply(items.get(i))));
            }
        }
        return cited;
    }

    /** A document that is no term of any agreement. */
    static List<Citation> document(String clause) {
        return List.of(new Citation(null, null, clause));
    }

    static List<String> clauses(List<Citation> citations) {
        if (citations.size() == 1) {
            String only = citations.get(0).clause();
            return only == null ? List.of() : List.of(only);
        }
        List<String> clauses = new ArrayList<>(citations.size());
        for (Citation citation : citations) {
            if (citation.clause() != null) {
                clauses.add(citation.clause());
            }
        }
        return clauses;
    }
}

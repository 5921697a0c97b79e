package cn.dingxiang.web.audit;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * The trail searched.
 *
 * @param counties to choose from; empty for people of one county
 * @param form     what is wrong with the filters
 */
public record AuditListPage(Locale locale, Listing list, List<Row> rows, List<Option> actions, List<Option> counties, Form form)
        implements Worded {
    public AuditListPage {
        rows = List.copyOf(rows);
        actions = List.copyOf(actions);
        counties = List.copyOf(counties);
    }

    /** An entry, in words. */
    public record Row(long id, String at, String actor, String role, String action, String object, String county) { }

    @Override
    public Bundle words() {
        return AuditWords.WORDS;
    }
}

package cn.dingxiang.review.alert;

import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Raises and closes the alerts that follow from what is on record, those of findings excepted, which the review settles itself. Looking
 * again changes nothing; a look missed is made up for by the next.
 */
@Singleton
@Transactional
public class DerivedAlerts {
    private final AlertStore store;
    private final AlertRules rules;
    private final CivilTime time;

    public DerivedAlerts(AlertStore store, AlertRules rules, CivilTime time) {
        this.store = store;
        this.rules = rules;
        this.time = time;
    }

    /** Cases confirmed, and cases past their limit. */
    public void ofCases() {
        settle(AlertKind.BREACH_CONFIRMED, store.confirmedCases());
        settle(AlertKind.CASE_PAST_LIMIT, store.lateCases());
    }

    /** Counties of which nothing has been recorded for as many days as the rules say. @return how many */
    public int ofSilentCounties() {
        List<NewAlert> silent = store.silentSince(time.today().minusDays(rules.silentDays()).atStartOfDay());
        settle(AlertKind.COUNTY_SILENT, silent);
        return silent.size();
    }

    private void settle(AlertKind kind, List<NewAlert> wanted) {
        LocalDate today = time.today();
        Set<String> open = new HashSet<>(store.openMatters(kind));
        store.raise(wanted.stream().filter(alert -> !open.remove(alert.matter())).toList(), today);
        open.forEach(matter -> store.close(kind, matter, today));
    }
}

package cn.dingxiang.review.alert;

import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Watches for counties of which nothing has been recorded for as many days as the rules say. */
@Singleton
@Transactional
public class SilentCounties {
    private final AlertStore store;
    private final AlertRules rules;
    private final CivilTime time;

    public SilentCounties(AlertStore store, AlertRules rules, CivilTime time) {
        this.store = store;
        this.rules = rules;
        this.time = time;
    }

    /** Raises and closes alerts as counties fall silent and are heard again. @return how many are silent */
    public int look() {
        List<NewAlert> silent = store.silentSince(time.today().minusDays(rules.silentDays()).atStartOfDay());
        Set<String> heard = new HashSet<>(store.openMatters(AlertKind.COUNTY_SILENT));
        silent.forEach(alert -> heard.remove(alert.matter()));
        store.raise(silent, time.today());
        heard.forEach(matter -> store.close(AlertKind.COUNTY_SILENT, matter, time.today()));
        return silent.size();
    }
}

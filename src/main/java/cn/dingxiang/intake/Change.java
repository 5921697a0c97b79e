package cn.dingxiang.intake;

import cn.dingxiang.directory.Person;
import java.util.List;
import java.util.Map;

/** What a row that was taken has written. */
sealed interface Change {
    Change NONE = new Nothing();

    /** It is on record already, or refused. */
    record Nothing() implements Change { }

    /** A new agreement with its events. */
    record NewOne(AgreementDraft draft) implements Change { }

    /** More about an agreement that is on record: events, and how its person is reached (null when that is as it was). */
    record More(String number, String county, List<Map<String, Object>> events, Person reached) implements Change { }

    /** A unit, its manager and its contact. */
    record UnitEntry(UnitDraft draft) implements Change { }
}

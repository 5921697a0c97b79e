package cn.dingxiang.bench.review;

import cn.dingxiang.bench.World;
import java.sql.SQLException;

/** Changes facts past the product, as an import of the day would, and takes them back. */
final class Changes {
    private static final int POSITION = 9_999;
    private static final String EVERY_50TH = "MOD(agreement_id, 50) = 11";
    private static final int SELDOM = 200;
    private static final int OFTEN = 40;
    private static final int PLACE = 7;
    /** So far on, the next night's are others: a prime, and another where the first divides every how many are taken. */
    private static final int APART = 37;
    private static final int APART_ELSE = 41;

    private final World world;
    private int others;
    private int nights;

    Changes(World world) {
        this.world = world;
    }

    /** An application for an exam on record for 2 % of all, today. @return how many */
    long apply() throws SQLException {
        String exam = world.text("SELECT detail FROM event WHERE kind = 'EXAM_APPLIED' AND detail LIKE '%GOVERNMENT_BODY%' LIMIT 1");
        long changed = world.execute("INSERT INTO event (agreement_id, on_date, position, kind, source, detail, recorded_at, recorded_by)"
                + " SELECT agreement_id, '" + world.asOf() + "', " + POSITION + ", 'EXAM_APPLIED', 'COUNTY', '" + exam.replace("'", "''")
                + "', NOW(), 'bench' FROM review_mark WHERE " + EVERY_50TH);
        touch();
        return changed;
    }

    /** Takes the applications back. */
    void takeBack() throws SQLException {
        world.execute("DELETE FROM event WHERE " + EVERY_50TH + " AND position = " + POSITION);
        touch();
    }

    private void touch() throws SQLException {
        world.execute("UPDATE review_mark SET dirty = TRUE WHERE " + EVERY_50TH);
    }

    /** Makes 0.5 % of all due today, others than the last time. @return how many */
    long makeDue() throws SQLException {
        return makeDue(SELDOM, PLACE + OFTEN * (nights++ % (SELDOM / OFTEN)));
    }

    /** Makes 2.5 % of all due today, each time others, and never those of {@link #makeDue()}. @return how many */
    long makeOthersDue() throws SQLException {
        others = others % (OFTEN - 1) + 1;
        return makeDue(OFTEN, (PLACE + others) % OFTEN);
    }

    /** Makes about so many due today, however many there are, from all over; mostly others than the last time. @return how many */
    long makeDue(int about) throws SQLException {
        int each = Math.max(1, world.agreements() / about);
        return makeDue(each, (each % APART == 0 ? APART_ELSE : APART) * nights++ % each);
    }

    private long makeDue(int each, int place) throws SQLException {
        return world.execute("UPDATE review_mark SET next_review_on = '" + world.asOf() + "' WHERE MOD(agreement_id, " + each + ") = " + place);
    }
}

package cn.dingxiang.placement;

import cn.dingxiang.directory.Unit;
import java.time.LocalDate;

/** The stores of placement with a little in them, in memory or on the database, for the contract they are held to. */
interface PlacementWorld {
    Unit unit(String county, String name, Unit.Kind kind);

    void manage(long unit, long hospital, LocalDate from);

    /** A live agreement of county {@code Life.COUNTY}. @return its key */
    long agreement(String number);

    /** The key of the person bound by it. */
    long person(long agreement);

    /** What the last review said. */
    void phase(long agreement, String phase);

    /** What the last review kept for planning. */
    void outlined(long agreement, Outlined outlined);

    /** Counts what {@link #outlined} changed, as the night's work does. */
    void count(LocalDate asOf);

    Posts posts();

    UnitLists unitLists();

    Requests requests();

    Outlooks outlooks();

    EndOfService ends();

    /** Records that service ended. @return the event's key */
    long event(String number);
}

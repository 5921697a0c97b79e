package cn.dingxiang.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/** Port: writes workbooks of invented agreements, to be imported like anybody's. The same request always gives the same bytes. */
public interface DemoGenerator {

    /** The day as of which {@code db/demo} was made, and others are unless another is asked for. */
    LocalDate DEMO_DAY = LocalDate.of(2026, 11, 22);

    /** The seed of {@code db/demo}. */
    long DEMO_SEED = 20261122;

    /** How many agreements {@code db/demo} has. */
    int DEMO_AGREEMENTS = 2_000;

    /** More would run out of invented ID numbers. */
    int MOST_AGREEMENTS = 800_000;

    /** Earlier there are cohorts that no regime covers. */
    LocalDate FIRST_DAY = LocalDate.of(2021, 7, 1);

    /** Far enough. */
    LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    /**
     * What to write.
     *
     * @param agreements how many, 1 to {@link #MOST_AGREEMENTS}
     * @param seed       another seed gives other people
     * @param asOf       the day until which things have happened, {@link #FIRST_DAY} to {@link #LAST_DAY}
     * @param folder     where to; created when missing, files of the same names are replaced
     */
    record Request(int agreements, long seed, LocalDate asOf, Path folder) {
        public Request {
            if (agreements < 1 || agreements > MOST_AGREEMENTS) {
                throw new IllegalArgumentException("agreements must be 1 to " + MOST_AGREEMENTS);
            }
            if (asOf.isBefore(FIRST_DAY) || asOf.isAfter(LAST_DAY)) {
                throw new IllegalArgumentException("asOf must be from " + FIRST_DAY + " to " + LAST_DAY);
            }
            Objects.requireNonNull(folder, "folder");
        }
    }

    /**
     * Writes the files and returns them in the order in which they are to be imported: units, agreements, events.
     *
     * @param progress told how many agreements are written, now and then
     */
    List<Path> generate(Request request, IntConsumer progress) throws IOException;
}

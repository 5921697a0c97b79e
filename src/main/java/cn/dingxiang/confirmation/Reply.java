package cn.dingxiang.confirmation;

import cn.dingxiang.agreement.PauseGround;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a unit answers. {@code by} is the name of whoever filled in the form. */
public sealed interface Reply {
    String by();

    /** It is not so. */
    record Objection(String by, String reason) implements Reply {
        public Objection {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The doctor reported. */
    record Reported(String by, LocalDate on) implements Reply {
        public Reported {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
        }
    }

    /** The doctor is back at work. */
    record Returned(String by, LocalDate on) implements Reply {
        public Returned {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
        }
    }

    /** The doctor has a post. @param pay null when not told */
    record InPost(String by, LocalDate on, boolean quotaPost, Monthly pay) implements Reply {
        public InPost {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
        }
    }

    /** The doctor is paid. */
    record Paid(String by, LocalDate on, Monthly pay) implements Reply {
        public Paid {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(pay, "pay");
        }
    }

    /**
     * The year as it was.
     *
     * @param year     the calendar year
     * @param present  first and last day at work; null when there was none
     * @param absences in between
     */
    record Year(String by, int year, Days present, List<Absence> absences) implements Reply {
        public Year {
            Objects.requireNonNull(by, "by");
            absences = List.copyOf(absences);
        }
    }

    /** Yuan a month. @param parity what comparable doctors of the county hospital get */
    record Monthly(BigDecimal monthly, BigDecimal parity) {
        public Monthly {
            Objects.requireNonNull(monthly, "monthly");
            Objects.requireNonNull(parity, "parity");
        }
    }

    /** Both included. */
    record Days(LocalDate from, LocalDate to) {
        public Days {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public String toString() {
            return from + "—" + to;
        }
    }

    /** @param ground null when not approved, or not known: the county then looks into it */
    record Absence(Days days, PauseGround ground) {
        public Absence {
            Objects.requireNonNull(days, "days");
        }
    }
}

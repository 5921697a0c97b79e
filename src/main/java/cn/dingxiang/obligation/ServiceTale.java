package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.ServiceClock;
import cn.dingxiang.timeline.Stretch;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the service clock can tell: its start, each stretch that does not count, and how they add up to the expected end. */
final class ServiceTale {

    private static final Set<Stretch.Cause> AWAITING =
            EnumSet.of(Stretch.Cause.AWAITING_COUNTED, Stretch.Cause.AWAITING_COUNTY, Stretch.Cause.AWAITING_UNSET);

    private ServiceTale() { }

    /** Tells how the clock reads on {@code day}. */
    static void reading(Account account, LocalDate day) {
        ServiceClock.Reading reading = account.situation().clock().read(day);
        account.uses(Term.SERVICE_MONTHS);
        if (reading.start() == null) {
            account.note(StepKey.CLOCK_NOT_STARTED);
            return;
        }
        expectedEnd(account, day, reading);
        LocalDate read = account.situation().clock().readOn(day);
        long credited = account.situation().clock().creditedDaysBefore(day);
        LocalDate reached = reading.start().plusDays(credited);
        account.standing(StepKey.CLOCK_SERVED, read, credited, reading.start(), reached, reading.servedMonths(),
                reading.start().plusMonths(reading.servedMonths()), reading.remainingMonths());
        if (reading.completedOn() != null) {
            account.standing(StepKey.CLOCK_COMPLETE, reading.completedOn());
        }
        if (reading.provisional() && reading.endIfLost() == null) {
            account.standing(StepKey.CLOCK_LOST);
        } else if (reading.provisional()) {
            account.standing(StepKey.CLOCK_PROVISIONAL, reading.endIfLost());
        }
        if (read.isBefore(day)) {
            account.standing(StepKey.CLOCK_STOPPED, account.situation().course().ending());
        }
    }

    /** Tells how service came to be complete on {@code completedOn}. */
    static void completion(Account account, LocalDate completedOn) {
        account.uses(Term.SERVICE_MONTHS);
        expectedEnd(account, completedOn, account.situation().clock().read(completedOn));
    }

    private static void expectedEnd(Account account, LocalDate day, ServiceClock.Reading reading) {
        LocalDate start = reading.start();
        LocalDate unbroken = start.plusMonths(reading.requiredMonths());
        List<Stretch> stretches = account.situation().clock().stretches(day);
        stretches.stream().limit(1).forEach(first -> account.step(start, StepKey.CLOCK_START, start, first.cause()));
        account.step(unbroken, StepKey.MONTHS_AFTER, start, reading.requiredMonths(), unbroken);
        long uncounted = 0;
        for (Stretch stretch : stretches) {
            account.fact(stretch.cause().counts() ? Explanation.Role.COUNTS : Explanation.Role.STOPS, stretch.event());
            if (AWAITING.contains(stretch.cause())) {
                LocalDate from = stretch.days().from();
                account.situation().countyDutiesOverdueOn(from).forEach(duty -> account.aside(aside -> duty.tale().due(aside, from)));
            }
            if (stretch.term() != null) {
                account.uses(stretch.term());
            }
            if (!stretch.cause().counts()) {
                uncounted += stretch.length();
                tellUncounted(account, stretch, stretch.days().to().minusDays(1));
            }
        }
        account.step(reading.expectedEnd(), StepKey.CLOCK_END, unbroken, uncounted, reading.expectedEnd());
        stretches.stream().filter(stretch -> stretch.cause() == Stretch.Cause.PROJECTED)
                .forEach(projected -> account.standing(StepKey.CLOCK_PROJECTED, projected.days().from()));
    }

    private static void tellUncounted(Account account, Stretch stretch, LocalDate last) {
        if (stretch.event() == null) {
            account.step(stretch.days().to(), StepKey.CLOCK_UNCOUNTED, stretch.days().from(), last, stretch.length(), stretch.cause());
        } else {
            account.step(stretch.days().to(), StepKey.CLOCK_UNCOUNTED_BY, stretch.days().from(), last, stretch.length(), stretch.cause(),
                    stretch.event());
        }
    }
}

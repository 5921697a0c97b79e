package cn.dingxiang.review;

import cn.dingxiang.review.alert.NewAlert;
import java.time.LocalDate;
import java.util.List;

/**
 * A number that stands for all the review derives of an agreement: what comes out the same need not be compared row by row. FNV-1a,
 * 64 bits, over the text of the rows; the same on every instance.
 */
final class Fingerprint {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long ABSENT = 0x9e3779b97f4a7c15L;

    private long hash = START;

    /** Of all taken in so far. */
    long hash() {
        return hash;
    }

    Fingerprint add(long number) {
        hash = (hash ^ number) * PRIME;
        hash ^= hash >>> 32;
        return this;
    }

    Fingerprint add(String text) {
        if (text == null) {
            return add(ABSENT);
        }
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return add(text.length());
    }

    Fingerprint add(LocalDate day) {
        return add(day == null ? ABSENT : day.toEpochDay());
    }

    Fingerprint add(Enum<?> constant) {
        return add(constant == null ? null : constant.name());
    }

    Fingerprint add(List<String> texts) {
        texts.forEach(this::add);
        return add(texts.size());
    }

    Fingerprint add(FindingRow finding) {
        return add(finding.key().code()).add(finding.key().subject()).add(finding.key().since()).add(finding.key().ordinal())
                .add(finding.party()).add(finding.standing()).add(finding.closedOn()).add(finding.clauses());
    }

    Fingerprint add(DutyRow duty) {
        return add(duty.key().code()).add(duty.key().subject()).add(duty.key().triggeredOn()).add(duty.key().ordinal()).add(duty.party())
                .add(duty.dueOn()).add(duty.doneOn()).add(duty.waived() ? 1 : 0).add(duty.clauses());
    }

    Fingerprint add(NewAlert alert) {
        return add(alert.kind()).add(alert.matter());
    }

    Fingerprint add(ReviewState state) {
        add(state.phase()).add(state.serviceStart()).add(state.expectedEnd()).add(state.daysLeft() == null ? ABSENT : state.daysLeft())
                .add(state.completedOn());
        Outlook outlook = state.outlook();
        add(outlook.county()).add(outlook.track()).add(outlook.availableOn()).add(outlook.availability()).add(outlook.endsOn());
        Listing listing = state.listing();
        return add(listing.cohort()).add(listing.requiredMonths()).add(listing.openFindings()).add(listing.unitCounty())
                .add(listing.unit()).add(listing.employer());
    }
}

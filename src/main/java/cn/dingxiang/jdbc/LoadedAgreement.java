package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.casework.Instalment;
import cn.dingxiang.casework.InstalmentPlan;
import cn.dingxiang.review.Dismissal;
import cn.dingxiang.review.DutyRow;
import cn.dingxiang.review.FindingRow;
import cn.dingxiang.review.Owing;
import cn.dingxiang.review.ReminderRow;
import cn.dingxiang.review.ReviewMark;
import cn.dingxiang.review.ReviewState;
import cn.dingxiang.review.ReviewSubject;
import cn.dingxiang.timeline.Event;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** One agreement while it is being read for the review. */
final class LoadedAgreement {
    private static final Comparator<Fact> IN_ORDER = Comparator.comparingInt(Fact::position).thenComparingLong(Fact::id);

    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;
    private static final long ABSENT = 0x9e3779b97f4a7c15L;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long agreementId;
    private final ReviewMark mark;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<Long> voided = new HashSet<>(2);
    private final List<FindingRow> findings = new ArrayList<>();
    private final List<DutyRow> duties = new ArrayList<>();
    private final List<ReminderRow> reminders = new ArrayList<>();
    private final List<Dismissal> dismissed = new ArrayList<>();
    private final List<Instalment> instalments = new ArrayList<>();
    private boolean live;
    private ReviewState state = ReviewState.NONE;
    private BigDecimal paidBefore = BigDecimal.ZERO;
    private long personId;
    private boolean reachable;
    private boolean renewalAnswered;
    private String document;
    private long digest = START;

    /** @param mark as stored; null when it is not asked for */
    LoadedAgreement(long agreementId, ReviewMark mark) {
        this.agreementId = agreementId;
        this.mark = mark;
    }

    /** A row of {@code event}, its JSON not yet read. */
    record Fact(long id, LocalDate on, int position, String kind, String source, String detail) { }

    long agreementId() {
        return agreementId;
    }

    /** Whether it was evaluated the last time, and that may be relied upon. */
    boolean isKnown() {
        return mark.fingerprint() != null;
    }

    /** Whether by which facts it was evaluated the last time is known. */
    boolean isKnownByFacts() {
        return isKnown() && mark.facts() != null;
    }

    /** Whether these are the facts it was evaluated by the last time. */
    boolean isKnownBy(long facts) {
        return isKnownByFacts() && mark.facts() == facts;
    }

    /** Takes a value, as the database sends it, into what stands for the facts. FNV-1a, eight bytes a step. @param value null when absent */
    void digest(byte[] value) {
        if (value == null) {
            digest(ABSENT);
            return;
        }
        int place = 0;
        for (; place + Long.BYTES <= value.length; place += Long.BYTES) {
            digest((long) WORDS.get(value, place));
        }
        long rest = value.length;
        for (; place < value.length; place++) {
            rest = rest << Byte.SIZE | value[place] & 0xff;
        }
        digest(rest);
    }

    private void digest(long word) {
        long mixed = (digest ^ word) * PRIME;
        digest = mixed ^ mixed >>> 32;
    }

    /** What stands for the facts read so far. */
    long factsDigest() {
        return digest;
    }

    void setLive(boolean started) {
        live = started;
    }

    void setDocument(String document) {
        this.document = document;
    }

    void setSigner(long person, boolean canBeWrittenTo) {
        personId = person;
        reachable = canBeWrittenTo;
    }

    void setRenewalAnswered(boolean answered) {
        renewalAnswered = answered;
    }

    void addEvent(Fact fact) {
        facts.add(fact);
    }

    void addVoided(long event) {
        voided.add(event);
    }

    void setState(ReviewState stored) {
        state = stored;
    }

    void addFinding(FindingRow finding) {
        findings.add(finding);
    }

    void addDuty(DutyRow duty) {
        duties.add(duty);
    }

    void addReminder(ReminderRow reminder) {
        reminders.add(reminder);
    }

    void addDismissal(Dismissal dismissal) {
        dismissed.add(dismissal);
    }

    void addInstalment(Instalment instalment, BigDecimal before) {
        instalments.add(instalment);
        paidBefore = before;
    }

    /** The agreement with its events read. What cannot be read sets this agreement aside and no other. */
    ReviewSubject subject(LocalDate asOf) {
        if (!voided.isEmpty()) {
            facts.removeIf(fact -> voided.contains(fact.id()));
        }
        facts.sort(IN_ORDER);
        SignedAgreement signed = null;
        List<Event> events = new ArrayList<>(facts.size());
        String unreadable = null;
        try {
            signed = SignedAgreement.read(Fields.of(StoredJson.tree(document), "agreement"));
        } catch (MalformedInput malformed) {
            unreadable = malformed.told(Locale.ROOT);
        }
        for (Fact fact : facts) {
            try {
                Event event = StoredJson.event(fact.on(), fact.kind(), fact.source(), fact.detail());
                events.add(event);
                dismissed.removeIf(dismissal -> dismissal.isCorroboratedBy(fact.id(), event));
            } catch (MalformedInput malformed) {
                unreadable = malformed.told(Locale.ROOT);
            }
        }
        return new ReviewSubject(agreementId, personId, digest, reachable, live, signed, events, unreadable, mark, state, findings, duties,
                reminders, dismissed, renewalAnswered, owing(events, asOf));
    }

    private List<Owing> owing(List<Event> known, LocalDate asOf) {
        if (instalments.isEmpty()) {
            return List.of();
        }
        List<InstalmentPlan.Filled> filled = new InstalmentPlan(instalments, paidBefore).filledBy(known, asOf);
        return IntStream.range(0, filled.size()).filter(place -> filled.get(place).open().signum() > 0)
                .mapToObj(place -> new Owing(place + 1, filled.get(place).instalment().dueOn())).toList();
    }
}

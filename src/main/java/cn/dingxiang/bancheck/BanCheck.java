package cn.dingxiang.bancheck;

import cn.dingxiang.agreement.Exam;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A check as kept.
 *
 * @param id         its key; 0 before it is kept
 * @param receipt    the number given to the asker
 * @param client     who asked
 * @param clientName its name
 * @param person     about whom; null when nobody on record was meant
 * @param askedAt    when
 * @param from       network address; null when not known
 * @param on         the day asked about
 * @param exam       what for, in short
 * @param ground     by which the asker may know
 * @param county     the county named in the answer, six digits; null when no restriction was answered
 */
public record BanCheck(long id, String receipt, String client, String clientName, Long person, LocalDateTime askedAt, String from,
                       LocalDate on, String exam, String ground, String county) {
    public BanCheck {
        Objects.requireNonNull(receipt, "receipt");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(clientName, "clientName");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(exam, "exam");
        Objects.requireNonNull(ground, "ground");
    }

    /** An exam in short: its codes and what was typed of it, spaces between. {@link cn.dingxiang.obligation.Words#exam} puts it in words. */
    public static String told(Exam exam) {
        return Stream.of(exam.kind(), exam.mode(), exam.degree(), exam.field(), exam.province(), exam.entryYear(),
                exam.ownPost() ? "OWN_POST" : null).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" "));
    }
}

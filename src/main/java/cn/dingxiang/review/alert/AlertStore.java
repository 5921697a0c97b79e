package cn.dingxiang.review.alert;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Port: alerts as they are kept. Those of findings are raised and closed by the review itself. */
public interface AlertStore {

    /** Raises these, or opens them again; one that is open stays as it is. */
    void raise(Collection<NewAlert> alerts, LocalDate on);

    /** Closes one if it is open. */
    void close(AlertKind kind, String matter, LocalDate on);

    /** What is open of a kind. */
    List<String> openMatters(AlertKind kind);

    /** One row more than the page holds, if there are as many, by key. */
    List<Alert> page(AlertQuery query);

    /** How many wait, by kind; kinds without any are left out. @param within beginning of the county codes */
    List<AlertCount> waiting(String within);

    /** These, locked until the transaction ends; those not on record are left out. */
    List<Alert> lock(Collection<Long> ids);

    void acknowledge(Collection<Long> ids, Alert.Acknowledgement acknowledgement);

    /** Lets those rise that nobody acknowledged and that reached their level by {@code reachedBy}. @return how many rose */
    int escalate(int from, LocalDate reachedBy, LocalDate on);

    /** Those waiting that nobody was told of at their level, by key. */
    List<Alert> untold(int limit);

    /** Notes the level at which somebody was told. */
    void told(Collection<Long> ids, int level);

    /** Cases confirmed and under way, since the day of the confirmation. */
    List<NewAlert> confirmedCases();

    /** Cases under way and noted as past their limit, since the last good day they had. */
    List<NewAlert> lateCases();

    /** Counties with started agreements of which nothing was recorded since, with the last day on which something was. */
    List<NewAlert> silentSince(LocalDateTime cutoff);
}

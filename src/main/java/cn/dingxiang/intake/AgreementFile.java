package cn.dingxiang.intake;

import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An agreement with everything known of it on some day.
 *
 * @param id          its id in the database
 * @param number      协议编号
 * @param person      id of the person bound by it
 * @param live        whether its batch was started (启用); as it is now, whatever day is asked for
 * @param version     the version in force
 * @param signed      what was signed
 * @param document    the same as a tree, as it was recorded
 * @param events      what happened, in order
 * @param parties     who signed
 * @param scan        the newest scan of the agreement itself; null when there is none
 * @param supplements supplements recorded, in order
 * @param form        id of the form it resolved to when recorded; null when none
 * @param regimes     ids of the regimes it resolved to when recorded, the strongest first
 */
public record AgreementFile(long id, String number, long person, boolean live, int version, SignedAgreement signed,
                            Map<String, Object> document, List<Event> events, Parties parties, Scan scan, List<Supplement> supplements,
                            String form, List<String> regimes) {
    public AgreementFile {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(signed, "signed");
        Objects.requireNonNull(parties, "parties");
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
        events = List.copyOf(events);
        supplements = List.copyOf(supplements);
        regimes = List.copyOf(regimes);
    }

    /**
     * This life as a scenario to evaluate: it gives what evaluating the file it came from gives.
     *
     * @param name what the answer is named, such as the number; null for none
     */
    public Scenario scenario(String name, LocalDate asOf, boolean settle, List<Scenario.Ask> asks) {
        return new Scenario(name, signed, events, asOf, settle, asks);
    }
}

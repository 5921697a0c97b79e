package cn.dingxiang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An invented agreement with all that happened.
 *
 * @param number     协议编号
 * @param person     who signed
 * @param university where the person studies
 * @param county     whose agreement it is
 * @param agreement  the {@code agreement} object of domain rules, section 2
 * @param events     events as section 3 writes them, by day
 */
public record DemoAgreement(String number, DemoPerson person, String university, DemoCounty county, Map<String, Object> agreement,
                            List<Map<String, Object>> events) {
    public DemoAgreement {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(university, "university");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(agreement, "agreement");
        events = List.copyOf(events);
    }

    /** A scenario of section 9, named by the agreement's number. */
    public Map<String, Object> scenario(LocalDate asOf) {
        return Trees.of("name", number, "agreement", agreement, "events", events, "asOf", asOf.toString());
    }
}

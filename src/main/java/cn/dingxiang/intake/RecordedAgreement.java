package cn.dingxiang.intake;

import java.util.List;

/**
 * What became of an agreement that was recorded.
 *
 * @param id       its id in the database
 * @param number   its number
 * @param events   its events, in the order given
 * @param warnings what an officer should look at
 */
public record RecordedAgreement(long id, String number, List<RecordedEvent> events, List<Warning> warnings) {
    public RecordedAgreement {
        events = List.copyOf(events);
        warnings = List.copyOf(warnings);
    }
}

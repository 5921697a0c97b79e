package cn.dingxiang.intake;

import java.util.List;

/**
 * What became of an event that was recorded: it is always taken, if need be with a warning.
 *
 * @param id       its id, by which it can be corrected
 * @param warnings what an officer should look at
 */
public record RecordedEvent(long id, List<Warning> warnings) {
    public RecordedEvent {
        warnings = List.copyOf(warnings);
    }
}

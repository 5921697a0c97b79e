package cn.dingxiang.intake.register;

import cn.dingxiang.intake.Message;
import java.util.List;
import java.util.Objects;

/**
 * What came of taking a file.
 *
 * @param file  its record
 * @param again whether it had been taken before; then nothing was done now
 * @param notes how it was read
 */
public record RegisterReport(RegisterFile file, boolean again, List<Message> notes) {
    public RegisterReport {
        Objects.requireNonNull(file, "file");
        notes = List.copyOf(notes);
    }
}

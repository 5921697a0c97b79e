package cn.dingxiang.intake;

import java.util.Objects;

/**
 * The parties as an agreement names them.
 *
 * @param student      the student's name
 * @param guardian     监护人, who signs too for a student under 18; null when none signed
 * @param university   null when not named
 * @param countyBureau 县级卫生健康行政部门; null when not named
 */
public record Parties(String student, String guardian, String university, String countyBureau) {
    public Parties {
        Objects.requireNonNull(student, "student");
        RecordRefused.ifLonger("student", student, TextLimits.NAME);
        RecordRefused.ifLonger("guardian", guardian, TextLimits.NAME);
        RecordRefused.ifLonger("university", university, TextLimits.ORGANISATION);
        RecordRefused.ifLonger("countyBureau", countyBureau, TextLimits.ORGANISATION);
    }
}

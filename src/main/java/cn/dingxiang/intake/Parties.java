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
        RecordRefused.ifLonger("student", student, 60);
        RecordRefused.ifLonger("guardian", guardian, 60);
        RecordRefused.ifLonger("university", university, 120);
        RecordRefused.ifLonger("countyBureau", countyBureau, 120);
    }
}

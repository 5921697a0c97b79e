package cn.dingxiang.jdbc;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of {@code task} to be opened about a contact or the calendar; the database numbers it. */
@MappedEntity("task")
record ContactTaskRow(@Id String matter, String kind, @Nullable String countyCode, String message, LocalDate openedOn) {
    private static final int LONGEST_MESSAGE = 500;

    static ContactTaskRow of(String kind, String matter, String countyCode, String message, LocalDate openedOn) {
        String shortened = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
        return new ContactTaskRow(matter, kind, countyCode, shortened, openedOn);
    }
}

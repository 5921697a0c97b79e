package cn.dingxiang.mail;

import cn.dingxiang.review.MailProblem;
import cn.dingxiang.review.WorkCalendar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads {@code config/calendar/YYYY.csv}: one line a day that is not as its weekday, {@code date,kind,name,notice}, where kind is
 * {@code HOLIDAY} or {@code WORKDAY} and notice the number of the announcement. A file beside where the product is started comes before
 * the one inside it.
 */
final class CalendarFiles {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2070;
    private static final String HEADING = "date,kind,name,notice";

    private CalendarFiles() { }

    /** @throws MailProblem naming file and line of what cannot be read */
    static WorkCalendar load(Path overrides) {
        Set<Integer> years = new HashSet<>();
        List<WorkCalendar.SpecialDay> days = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String name = "calendar/" + year + ".csv";
            try (Reader file = open(overrides, name)) {
                if (file != null) {
                    years.add(year);
                    days.addAll(read(file, year));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new WorkCalendar(years, days);
    }

    static List<WorkCalendar.SpecialDay> read(Reader file, int year) throws IOException {
        List<WorkCalendar.SpecialDay> days = new ArrayList<>();
        BufferedReader lines = new BufferedReader(file);
        Set<LocalDate> seen = new HashSet<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.equals(HEADING)) {
                WorkCalendar.SpecialDay day = day(line, year, number);
                if (!seen.add(day.on())) {
                    throw malformed(line, year, number);
                }
                days.add(day);
            }
        }
        return days;
    }

    private static WorkCalendar.SpecialDay day(String line, int year, int number) {
        String[] cells = line.split(",", -1);
        try {
            LocalDate on = LocalDate.parse(cells[0]);
            if (cells.length != 4 || on.getYear() != year || cells[2].isBlank() || cells[3].isBlank()) {
                throw malformed(line, year, number);
            }
            return new WorkCalendar.SpecialDay(on, WorkCalendar.Kind.valueOf(cells[1]), cells[2], cells[3]);
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            throw malformed(line, year, number);
        }
    }

    private static MailProblem malformed(String line, int year, int number) {
        return new MailProblem("calendar-line", Integer.toString(year), Integer.toString(number), line);
    }

    private static Reader open(Path overrides, String name) throws IOException {
        Path override = overrides.resolve(name);
        if (Files.isRegularFile(override)) {
            return Files.newBufferedReader(override, StandardCharsets.UTF_8);
        }
        InputStream inside = CalendarFiles.class.getClassLoader().getResourceAsStream("config/" + name);
        return inside == null ? null : new InputStreamReader(inside, StandardCharsets.UTF_8);
    }
}

package cn.dingxiang.directory;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The administrative divisions, read once from {@code db/reference/divisions.csv}: the whole country down to counties, the demo
 * province down to townships, and the county codes withdrawn over the years with their successors.
 */
@Singleton
public final class Divisions {
    private static final String RESOURCE = "db/reference/divisions.csv";
    private static final String HEADING = "code,name,level,parent,retired,successor";

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> currentByParent = new LinkedHashMap<>();

    /** The divisions the product ships with. */
    public Divisions() {
        this(shipped());
    }

    /** Divisions read from {@code source}, which is closed. @throws IllegalStateException naming the line that cannot be read */
    public Divisions(Reader source) {
        try (BufferedReader lines = new BufferedReader(source)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.startsWith("#") && !line.equals(HEADING)) {
                    add(line, number);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        byCode.values().forEach(this::check);
    }

    /**
     * The division of this code, in use or retired. Also understood: the six-digit forms of provinces and prefectures, such as
     * {@code 220000} and {@code 220300}.
     */
    public Optional<Division> find(String code) {
        Division exact = byCode.get(code);
        if (exact != null || code.length() != 6) {
            return Optional.ofNullable(exact);
        }
        if (code.endsWith("0000")) {
            return Optional.ofNullable(byCode.get(code.substring(0, 2)));
        }
        return code.endsWith("00") ? Optional.ofNullable(byCode.get(code.substring(0, 4))) : Optional.empty();
    }

    /** The division's own name, or the code itself when it is unknown. */
    public String name(String code) {
        return find(code).map(Division::name).orElse(code);
    }

    /** The name from the province down, such as 吉林省四平市梨树县, or the code itself when it is unknown. */
    public String fullName(String code) {
        return find(code).map(division -> parentOf(code).map(parent -> fullName(parent.code())).orElse("") + division.name())
                .orElse(code);
    }

    /** The division it lies in; nothing for a province or an unknown code. */
    public Optional<Division> parentOf(String code) {
        return find(code).map(Division::parent).map(byCode::get);
    }

    /** What took a retired code's place, through several changes if need be; nothing for a code in use or unknown. */
    public Optional<Division> successorOf(String code) {
        return find(code).filter(division -> !division.isCurrent()).map(division -> successorOf(division.successor())
                .orElseGet(() -> byCode.get(division.successor())));
    }

    /** The divisions in use directly below {@code code}, in the order of their codes. */
    public List<Division> children(String code) {
        return List.copyOf(currentByParent.getOrDefault(code, List.of()));
    }

    /** The provinces in use, by code. */
    public List<Division> provinces() {
        return byCode.values().stream().filter(division -> division.level() == Division.Level.PROVINCE && division.isCurrent()).toList();
    }

    /** The counties in use of a province, in the order of their codes. */
    public List<Division> counties(String province) {
        return byCode.values().stream()
                .filter(division -> division.level() == Division.Level.COUNTY && division.isCurrent() && division.province().equals(province))
                .toList();
    }

    /** The prefectures, counties and townships in use of this exact name in a province: often one, sometimes none or several. */
    public List<Division> findByName(String province, String name) {
        return byCode.values().stream()
                .filter(division -> division.isCurrent() && division.province().equals(province) && division.name().equals(name))
                .toList();
    }

    private void add(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalStateException(RESOURCE + " line " + number + ": expected " + HEADING);
        }
        Division division = new Division(cells[0], cells[1], Division.Level.valueOf(cells[2]), orNull(cells[3]),
                cells[4].isEmpty() ? null : Integer.valueOf(cells[4]), orNull(cells[5]));
        if (byCode.put(division.code(), division) != null) {
            throw new IllegalStateException(RESOURCE + " line " + number + ": " + division.code() + " stands twice");
        }
        if (division.isCurrent() && division.parent() != null) {
            currentByParent.computeIfAbsent(division.parent(), parent -> new ArrayList<>()).add(division);
        }
    }

    private void check(Division division) {
        boolean whole = (division.parent() == null || byCode.containsKey(division.parent()))
                && (division.successor() == null || byCode.containsKey(division.successor()));
        if (!whole) {
            throw new IllegalStateException(RESOURCE + ": parent or successor of " + division.code() + " is missing");
        }
    }

    private static String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Reader shipped() {
        InputStream resource = Divisions.class.getClassLoader().getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException(RESOURCE + " is not on the classpath");
        }
        return new InputStreamReader(resource, StandardCharsets.UTF_8);
    }
}

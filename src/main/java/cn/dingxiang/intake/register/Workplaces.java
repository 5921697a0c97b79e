package cn.dingxiang.intake.register;

import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which hospitals ever managed a township unit (县管乡用); read once for a file. Institutions are compared by {@link #plain}. */
final class Workplaces {
    private static final Pattern IDLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}·•・]+");

    private final Map<String, Set<String>> hospitals = new HashMap<>();

    private Workplaces() { }

    static Workplaces of(Units units) {
        Map<Long, Unit> byId = new HashMap<>();
        units.all().forEach(unit -> byId.put(unit.id(), unit));
        Workplaces places = new Workplaces();
        for (Management management : units.managements()) {
            Unit unit = byId.get(management.unit());
            Unit hospital = byId.get(management.hospital());
            places.hospitals.computeIfAbsent(unit.county() + plain(unit.name()), key -> new HashSet<>()).add(plain(hospital.name()));
        }
        return places;
    }

    /** The hospitals, as {@link #plain} names. */
    Set<String> managing(String county, String unit) {
        return hospitals.getOrDefault(county + plain(unit), Set.of());
    }

    /** A name without what different offices write differently: width of characters, spaces, dots, case. */
    static String plain(String name) {
        return IDLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("").toUpperCase(Locale.ROOT);
    }
}

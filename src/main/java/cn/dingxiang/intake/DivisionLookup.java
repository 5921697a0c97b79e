package cn.dingxiang.intake;

import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds counties and provinces by code or name, as ledgers write them; says what is wrong with a code that cannot be used. */
@Singleton
final class DivisionLookup {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int FIRST_PROVINCE = 11;
    private static final int LAST_PROVINCE = 82;

    private final Divisions divisions;
    private final List<Division> provinces = new ArrayList<>();
    private final Map<String, Set<String>> countiesByName = new HashMap<>();

    DivisionLookup(Divisions divisions) {
        this.divisions = divisions;
        for (int code = FIRST_PROVINCE; code <= LAST_PROVINCE; code++) {
            divisions.find(String.valueOf(code)).ifPresent(provinces::add);
        }
        provinces.forEach(province -> divisions.counties(province.code()).forEach(this::index));
    }

    /** Also known as: its name, with its prefecture, with both. */
    private void index(Division county) {
        Set<String> names = new LinkedHashSet<>(List.of(county.name(), divisions.fullName(county.code())));
        divisions.parentOf(county.code()).ifPresent(parent -> names.add(parent.name() + county.name()));
        names.add(divisions.name(county.province()) + county.name());
        names.forEach(name -> countiesByName.computeIfAbsent(name, any -> new LinkedHashSet<>()).add(county.code()));
    }

    /**
     * The code of a county written as code or name.
     *
     * @param scope codes that a name which several counties share is looked for in, such as 22; empty for anywhere
     */
    String county(String written, String scope) throws CellProblem {
        String text = RowCells.narrow(written);
        if (DIGITS.matcher(text).matches()) {
            Optional<Message> problem = problem(text);
            if (problem.isPresent()) {
                throw new CellProblem("division.bad", problem.get());
            }
            return text;
        }
        List<String> found = countiesByName.getOrDefault(Spaces.joined(Spaces.stripped(written)), Set.of()).stream().filter(code -> code.startsWith(scope)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new CellProblem("division.unknown-name", CellProblem.shown(written));
        }
        throw new CellProblem("division.shared-name", CellProblem.shown(written),
                String.join("、", found.stream().map(code -> code + " " + divisions.fullName(code)).toList()));
    }

    /** What is wrong with a code given for a county; nothing for a county in use. */
    Optional<Message> problem(String code) {
        Optional<Division> division = divisions.find(code);
        if (division.isEmpty()) {
            return Optional.of(Message.of("division.unknown", CellProblem.shown(code)));
        }
        if (!division.get().isCurrent()) {
            Division successor = divisions.successorOf(code).orElseThrow();
            return Optional.of(Message.of("division.retired", code, division.get().name(), division.get().retired(), successor.name(),
                    successor.code()));
        }
        if (division.get().level() != Division.Level.COUNTY) {
            return Optional.of(Message.of("division.wrong-level", code, divisions.fullName(code)));
        }
        return Optional.empty();
    }

    /** What is wrong with a code given for all of an import, which may be a county, prefecture or province; nothing for none. */
    Optional<Message> scopeProblem(String code) {
        if (code == null) {
            return Optional.empty();
        }
        boolean wider = divisions.find(code).filter(Division::isCurrent).filter(division -> division.level() == Division.Level.PROVINCE
                || division.level() == Division.Level.PREFECTURE).isPresent();
        return wider ? Optional.empty() : problem(code);
    }

    /** The two digits of a province written as code (of two or six digits) or name, with or without 省. */
    String province(String written) throws CellProblem {
        String text = Spaces.joined(RowCells.narrow(written));
        for (Division province : provinces) {
            if (text.equals(province.code()) || text.equals(province.code() + "0000") || province.name().equals(text)
                    || text.length() >= 2 && province.name().startsWith(text)) {
                return province.code();
            }
        }
        throw new CellProblem("division.unknown-province", CellProblem.shown(written));
    }

    /** The county's name, or its code when it is unknown. */
    String name(String code) {
        return divisions.name(code);
    }
}

package cn.dingxiang.demo;

import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places of the demo province: ten counties of 吉林, one in each prefecture and one more, each with a county hospital that manages
 * four to eight township centres. In one county the management of one centre passed from one hospital to another.
 */
final class DemoPlaces {
    static final String PROVINCE = "22";
    static final List<String> COUNTIES = List.of("220122", "220184", "220284", "220322", "220421", "220524", "220621", "220723",
            "220822", "222403");
    private static final String COUNTY_OF_TWO_HOSPITALS = "220322";
    private static final LocalDate MANAGED_SINCE = LocalDate.of(2015, 1, 1);
    private static final LocalDate MANAGEMENT_PASSED_ON = LocalDate.of(2024, 1, 1);

    private DemoPlaces() { }

    static List<DemoCounty> counties(Divisions divisions) {
        return IntStream.range(0, COUNTIES.size()).mapToObj(index -> county(divisions, COUNTIES.get(index), index)).toList();
    }

    private static DemoCounty county(Divisions divisions, String code, int index) {
        // the places do not depend on the seed: the demo accounts name them
        Chance chance = new Chance(0, index);
        String name = divisions.name(code);
        String hospital = name + "人民医院";
        List<DemoUnit> hospitals = new ArrayList<>();
        hospitals.add(new DemoUnit(hospital, false, List.of(), List.of(contact(chance, code, "hospital"))));
        boolean secondHospital = code.equals(COUNTY_OF_TWO_HOSPITALS);
        if (secondHospital) {
            hospitals.add(new DemoUnit(name + "中医院", false, List.of(), List.of(contact(chance, code, "tcm"))));
        }
        List<DemoUnit> townships = new ArrayList<>();
        List<Division> available = divisions.children(code).stream().filter(township -> !township.name().endsWith("街道")).toList();
        for (Division township : available.subList(0, Math.min(available.size(), 4 + index % 5))) {
            int number = townships.size();
            List<DemoUnit.Spell> managed = secondHospital && number == 0
                    ? List.of(new DemoUnit.Spell(name + "中医院", MANAGED_SINCE, MANAGEMENT_PASSED_ON),
                            new DemoUnit.Spell(hospital, MANAGEMENT_PASSED_ON, null))
                    : List.of(new DemoUnit.Spell(hospital, MANAGED_SINCE, null));
            townships.add(new DemoUnit(township.name() + "卫生院", true, managed, contacts(chance, township.code(), index, number)));
        }
        return new DemoCounty(code, name, hospitals, townships);
    }

    /** Most centres name a contact; one names nobody, one gives no address, one gives something that is none. */
    private static List<DemoContact> contacts(Chance chance, String code, int county, int number) {
        DemoContact contact = contact(chance, code, "centre");
        if (number != 3) {
            return List.of(contact);
        }
        return switch (county) {
            case 1 -> List.of();
            case 5 -> List.of(new DemoContact(contact.name(), "", contact.phone()));
            case 7 -> List.of(new DemoContact(contact.name(), "联系不上", contact.phone()));
            default -> List.of(contact);
        };
    }

    /** The contact of a county's bureau. */
    static DemoContact bureauContact(DemoCounty county) {
        return contact(new Chance(1, Integer.parseInt(county.code())), county.code(), "bureau");
    }

    /** The contact of the provincial commission. */
    static DemoContact provinceContact() {
        return contact(new Chance(2, 0), PROVINCE, "province");
    }

    private static DemoContact contact(Chance chance, String code, String office) {
        return new DemoContact(InventedPeople.name(chance), office + code + "@example.cn",
                "0430-%07d".formatted(chance.between(0, 9_999_999)));
    }
}

package cn.dingxiang.demo;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Divisions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The demo province as people in memory. Agreement {@code k} of a seed and day is the same however many are asked for.
 *
 * <p>With at least {@link #fewest()} agreements every phase and every finding occurs.
 */
public final class DemoProvince {
    /** Of twenty agreements so many of each. */
    private static final List<Track> TRACKS = Stream.of(Collections.nCopies(10, Track.BACHELOR_CLINICAL),
            Collections.nCopies(3, Track.BACHELOR_TCM), Collections.nCopies(6, Track.JUNIOR_COLLEGE),
            List.of(Track.SECONDARY)).flatMap(List::stream).toList();
    private static final int FIRST_2025_COHORT = 2025;

    private final List<DemoCounty> counties;
    private final LocalDate asOf;

    /** The province as it stands on {@code asOf}. */
    public DemoProvince(Divisions divisions, LocalDate asOf) {
        this.counties = DemoPlaces.counties(divisions);
        this.asOf = Objects.requireNonNull(asOf, "asOf");
    }

    /** So many agreements tell every story once. */
    public static int fewest() {
        return Stories.ALL.size();
    }

    public List<DemoCounty> counties() {
        return counties;
    }

    /** The first {@code count} agreements of {@code seed}, made as they are taken. */
    public Stream<DemoAgreement> agreements(long seed, int count) {
        return IntStream.range(0, count).mapToObj(serial -> agreement(seed, serial));
    }

    private DemoAgreement agreement(long seed, int serial) {
        Chance chance = new Chance(seed, serial);
        Story story = Stories.of(serial, chance);
        Track track = chance.oneOf(TRACKS);
        List<Integer> cohorts = story.cohorts(track, Life.yearOf(asOf));
        while (cohorts.isEmpty()) {
            track = chance.oneOf(TRACKS);
            cohorts = story.cohorts(track, Life.yearOf(asOf));
        }
        int county = chance.between(0, counties.size() - 1);
        Life life = new Life(chance, asOf, chance.oneOf(cohorts), track, counties.get(county),
                counties.get((county + 1) % counties.size()));
        story.plot().accept(life);
        DemoPerson person = InventedPeople.person(chance, serial, life.cohort, track == Track.SECONDARY ? 15 : 18, life.signedOn);
        String school = chance.oneOf(universities(track));
        return new DemoAgreement("JD%d-%s%06d".formatted(life.cohort, seedMark(seed), serial), person, school, life.county, signed(life),
                new LicenceExams(school, track, life.cohort, serial, life.asOf).among(life.events()));
    }

    /** Two letters that tell seeds apart, so that numbers of two sets seldom meet. */
    private static String seedMark(long seed) {
        int mark = (int) Math.floorMod(seed, 26L * 26L);
        return "" + (char) ('A' + mark / 26) + (char) ('A' + mark % 26);
    }

    private static Map<String, Object> signed(Life life) {
        Map<String, Object> agreement = Trees.of("cohort", life.cohort, "track", life.track.name(), "province", DemoPlaces.PROVINCE,
                "county", life.county.code(), "hukouProvince", DemoPlaces.PROVINCE, "signedOn", life.signedOn.toString());
        if (life.namesUnit) {
            agreement.put("designatedUnit", life.centre.name());
        }
        String form = form(life.track, life.cohort);
        if (life.onForm && form != null) {
            agreement.put("form", form);
        }
        Map<String, Object> terms = life.onForm && form == null ? writtenOut() : Trees.of();
        terms.putAll(life.terms);
        if (!terms.isEmpty()) {
            agreement.put("terms", terms);
        }
        agreement.put("costs", costs(life));
        return agreement;
    }

    /** The sample text of such an agreement; null where none was shipped and the agreement's own words are all there is. */
    private static String form(Track track, int cohort) {
        return switch (track) {
            case BACHELOR_CLINICAL, BACHELOR_TCM -> cohort < FIRST_2025_COHORT ? "sample-2018-bachelor" : "sample-2025-bachelor";
            case JUNIOR_COLLEGE -> "sample-junior-college";
            case SECONDARY, TCM_ASSISTANT -> null;
        };
    }

    /** What the agreements of secondary schools say themselves. */
    private static Map<String, Object> writtenOut() {
        return Trees.of("serviceMonths", 72, "report", Trees.of("withinDays", 30), "employ", Trees.of("withinDays", 30),
                "deploy", Trees.of("withinDays", 30), "discharge", Trees.of("withinDays", 30), "attestationDue", "01-31",
                "pauses", Trees.of("MATERNITY", true, "ILLNESS", false, "WORK_INJURY", true, "MILITARY", false, "PERSONAL", false,
                        "SECONDMENT", false));
    }

    /** What a year of study costs the state, for every year begun. */
    private static Map<String, Object> costs(Life life) {
        int years = Math.min(life.track.studyYears(), life.year() - life.cohort + 1);
        return Trees.of("TUITION", years * 5_200 + ".00", "ACCOMMODATION", years * 1_000 + ".00", "STIPEND", years * 5_000 + ".00");
    }

    private static List<String> universities(Track track) {
        return switch (track) {
            case BACHELOR_CLINICAL -> List.of("北华大学", "延边大学", "吉林医药学院");
            case BACHELOR_TCM -> List.of("长春中医药大学");
            case JUNIOR_COLLEGE -> List.of("长春医学高等专科学校", "白城医学高等专科学校");
            case SECONDARY, TCM_ASSISTANT -> List.of("示例卫生学校");
        };
    }
}

package cn.dingxiang.placement;

import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.TestApplication;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stores as the product has them, emptied. */
final class DatabasePlacementWorld implements PlacementWorld {
    private final TestApplication application;
    private final Map<Long, String> numbers = new HashMap<>();

    DatabasePlacementWorld(TestApplication application) {
        this.application = application;
        application.empty("completion_certificate", "renewal_intention", "placement_step", "placement_request", "post_filling", "post",
                "audit_entry", "finding", "duty", "event", "review_mark", "review_state",
                "agreement_version", "agreement", "person", "unit_management",
                "unit", "county", "kept_figure", "figure_part");
        application.execute("UPDATE figure_count SET month_on = NULL, counted_on = NULL");
    }

    @Override
    public Unit unit(String county, String name, Unit.Kind kind) {
        return application.get(Units.class).put(county, name, kind);
    }

    @Override
    public void manage(long unit, long hospital, LocalDate from) {
        application.get(Units.class).manage(new Management(unit, hospital, from, null));
    }

    @Override
    @SuppressWarnings("unchecked")
    public long agreement(String number) {
        long id = application.get(AgreementRecords.class).create(new NewAgreement(number, new Student("学员" + number, null, null, null),
                new Parties("学员" + number, null, null, null), (Map<String, Object>) Life.college().scenario("2030-01-01").get("agreement"),
                List.of(), null, null, true, "test")).id();
        numbers.put(id, number);
        return id;
    }

    @Override
    public long person(long agreement) {
        return application.get(AgreementRecords.class).find(numbers.get(agreement)).orElseThrow().person();
    }

    @Override
    public void phase(long agreement, String phase) {
        application.execute("UPDATE review_state SET phase = '" + phase + "' WHERE agreement_id = " + agreement);
    }

    @Override
    public Posts posts() {
        return application.get(Posts.class);
    }

    @Override
    public UnitLists unitLists() {
        return application.get(UnitLists.class);
    }

    @Override
    public Requests requests() {
        return application.get(Requests.class);
    }

    @Override
    public void outlined(long agreement, Outlined outlined) {
        application.execute("""
                UPDATE review_state SET county_code = '%s', track = '%s', phase = '%s', available_on = %s, availability = %s, ends_on = %s,
                  days_left = %s, recount = TRUE WHERE agreement_id = %d""".formatted(outlined.county(), outlined.track(), outlined.phase(),
                quoted(outlined.availableOn()), quoted(outlined.availability()), quoted(outlined.endsOn()), outlined.daysLeft(),
                        agreement));
    }

    @Override
    public void count(LocalDate asOf) {
        application.get(KeptFigures.class).refresh(asOf);
    }

    private static String quoted(Object value) {
        return value == null ? "NULL" : "'" + value + "'";
    }

    @Override
    public Outlooks outlooks() {
        return application.get(Outlooks.class);
    }

    @Override
    public EndOfService ends() {
        return application.get(EndOfService.class);
    }

    @Override
    public long event(String number) {
        return application.get(AgreementRecords.class)
                .addEvents(NewEvents.of(number, List.of(Map.of("on", "2031-09-02", "kind", "DISCHARGED")), "test")).get(0).id();
    }
}

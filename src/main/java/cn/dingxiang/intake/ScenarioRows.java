package cn.dingxiang.intake;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.directory.IdNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code {"number", "person", "scenario"}}: an agreement as the rules write it, with all that happened. What a scenario asks
 * ({@code asOf}, {@code settle}, {@code ask}, {@code expect}) is no record and is passed over.
 */
final class ScenarioRows implements DraftReader {
    private final DivisionLookup divisions;
    private final ImportScope scope;
    private final LocalDate today;

    ScenarioRows(DivisionLookup divisions, ImportScope scope, LocalDate today) {
        this.divisions = divisions;
        this.scope = scope;
        this.today = today;
    }

    @Override
    public AgreementDraft read(SourceRow row) {
        List<Problem> problems = new ArrayList<>();
        try {
            Object tree = ((Cell.Tree) row.cell(0)).value();
            if (tree instanceof Message notJson) {
                problems.add(new Problem(Problem.Severity.ERROR, "", notJson));
                return broken(row, problems);
            }
            return read(row, Fields.of(tree, ""), problems);
        } catch (MalformedInput malformed) {
            problems.add(new Problem(Problem.Severity.ERROR, malformed.path(), malformed::reason));
            return broken(row, problems);
        }
    }

    private AgreementDraft read(SourceRow row, Fields fields, List<Problem> problems) {
        fields.known("number", "person", "scenario");
        String number = kept(fields.text("number").strip(), TextLimits.NUMBER, "number", problems);
        Fields person = fields.object("person");
        person.known("name", "idNumber", "email", "phone", "guardian", "university", "countyBureau");
        String name = kept(person.text("name"), TextLimits.NAME, "person.name", problems);
        IdNumber idNumber = idNumber(person.textOrNull("idNumber"), problems);
        String email = kept(person.textOrNull("email"), TextLimits.EMAIL, "person.email", problems);
        String phone = kept(person.textOrNull("phone"), TextLimits.PHONE, "person.phone", problems);
        String guardian = kept(person.textOrNull("guardian"), TextLimits.NAME, "person.guardian", problems);
        String university = kept(person.textOrNull("university"), TextLimits.ORGANISATION, "person.university", problems);
        String bureau = kept(person.textOrNull("countyBureau"), TextLimits.ORGANISATION, "person.countyBureau", problems);
        Student student = name == null ? null : new Student(name, idNumber, email, phone);
        Parties parties = name == null ? null : new Parties(name, guardian, university, bureau);
        Fields scenario = fields.object("scenario");
        scenario.known("name", "agreement", "events", "asOf", "settle", "ask", "expect");
        Map<String, Object> document = object(scenario.object("agreement"));
        division(document, problems);
        List<DraftEvent> events = new ArrayList<>();
        if (scenario.has("events")) {
            for (Fields event : scenario.objects("events")) {
                String place = event.path();
                events.add(new DraftEvent(object(event), path -> place + "." + path));
            }
        }
        return new AgreementDraft(row.number(), number, student, parties, document, events, problems, path -> true, false);
    }

    private IdNumber idNumber(String text, List<Problem> problems) {
        if (text == null) {
            return null;
        }
        var problem = IdNumber.problem(text, today);
        if (problem.isPresent()) {
            problems.add(Problem.error("person.idNumber", "id." + problem.get()));
            return null;
        }
        return IdNumber.of(text);
    }

    /** Scenarios may be made up: a county nobody knows is only pointed out. */
    private void division(Map<String, Object> document, List<Problem> problems) {
        if (document.get("county") instanceof String county && county.matches("[1-9][0-9]{5}")) {
            divisions.problem(county).ifPresent(problem ->
                    problems.add(new Problem(Problem.Severity.WARNING, "scenario.agreement.county", problem)));
            if (!scope.covers(county)) {
                problems.add(Problem.error("scenario.agreement.county", "division.out-of-scope", county, scope.prefix()));
            }
        }
    }

    private static AgreementDraft broken(SourceRow row, List<Problem> problems) {
        return new AgreementDraft(row.number(), null, null, null, Map.of(), List.of(), problems, path -> true, false);
    }

    /** The text, unless it is null or longer than what is kept of it; that is noted. */
    private static String kept(String text, int most, String place, List<Problem> problems) {
        if (text != null && TextLimits.isLonger(text, most)) {
            problems.add(Problem.error(place, "cell.too-long", most));
            return null;
        }
        return text;
    }

    private static Map<String, Object> object(Fields fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        fields.names().forEach(name -> object.put(name, fields.raw(name)));
        return object;
    }
}

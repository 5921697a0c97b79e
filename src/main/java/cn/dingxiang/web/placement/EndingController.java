package cn.dingxiang.web.placement;

import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.placement.Asking;
import cn.dingxiang.placement.Candidate;
import cn.dingxiang.placement.EndDesk;
import cn.dingxiang.placement.EndingFilter;
import cn.dingxiang.placement.EndingLine;
import cn.dingxiang.placement.Endings;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /placement/ending}: who is near the end of service, whether they will stay, and the certificate of completion. */
@Controller("/placement/ending")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class EndingController {
    private static final int LONGEST_REMARK = 400;
    private static final List<LetterField> SAID = List.of(LetterField.SERVICE_PERIOD, LetterField.SERVICE_PLACES);

    private final Endings endings;
    private final EndDesk desk;
    private final Asking asking;
    private final AgreementKeys agreements;
    private final Places places;

    EndingController(Endings endings, EndDesk desk, Asking asking, AgreementKeys agreements, Places places) {
        this.endings = endings;
        this.desk = desk;
        this.asking = asking;
        this.agreements = agreements;
        this.places = places;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "day");
        EndingFilter filter = Asked.chosen(list, "show", EndingFilter.class);
        Page<EndingLine> page = Asked.there(() -> endings.list(viewer.actor(), filter, new ListQuery(Asked.within(list), list.value("q"), true,
                Asked.after(list, "\\d{4}-\\d\\d-\\d\\d \\d{1,18}"), Asked.PAGE, list.isDownwards())));
        EndingsPage shown = new EndingsPage(viewer.locale(), list.next(page.next()), page.rows(), viewer.today(), places::name,
                places.counties(viewer.actor()), viewer.account().county() == null);
        list.chip("q", list.value("q")).chip("county", places.name(list.value("county")))
                .chip("show", filter == null ? list.value("show") : shown.text("ending.show." + filter));
        return viewer.shell(shown.text("ending.title")).by(shown.text("requests.title"), "/placement").saying(PlacementWorded.WORDS)
                .show("placement/endings", shown);
    }

    @Get("/{agreement}")
    Screen show(Viewer viewer, long agreement) {
        return screen(viewer, agreement, null, null);
    }

    @Post("/{agreement}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> answer(Viewer viewer, long agreement, @Body Map<String, Object> typed) {
        String number = candidate(viewer, agreement).number();
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        RenewalAnswer answer = fields.choice("answer", RenewalAnswer.class);
        String remark = fields.optionalText("remark", LONGEST_REMARK);
        Optional<Form> wrong = fields.areSound() ? Asked.tried(fields.form(), viewer.locale(),
                () -> desk.answer(viewer.actor(), number, answer, remark.isEmpty() ? null : remark)) : Optional.of(fields.form());
        return wrong.isPresent() ? screen(viewer, agreement, wrong.get(), null).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/placement/ending/" + agreement + "?said=answered");
    }

    @Post("/{agreement}/certificate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> certificate(Viewer viewer, long agreement, @Body Map<String, Object> typed) {
        String number = candidate(viewer, agreement).number();
        Form form = Form.of(typed);
        Fields fields = new Fields(form, viewer.locale());
        LocalDate on = fields.day("on");
        Map<LetterField, String> said = new EnumMap<>(LetterField.class);
        SAID.forEach(field -> said.put(field, fields.text(field.name(), LONGEST_REMARK)));
        Optional<Form> wrong = fields.areSound() ? Asked.tried(form, viewer.locale(),
                () -> desk.issue(viewer.actor(), number, on, said, form.isChosen("mail", "yes"))) : Optional.of(fields.form());
        return wrong.isPresent() ? screen(viewer, agreement, null, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/placement/ending/" + agreement + "?said=certificate");
    }

    private Screen screen(Viewer viewer, long agreement, Form answer, Form certificate) {
        Candidate doctor = candidate(viewer, agreement);
        String number = doctor.number();
        boolean theirs = viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER) && doctor.county().equals(viewer.account().county());
        Map<LetterField, String> suggested = desk.certificateLetter(viewer.actor(), number);
        EndingPage page = new EndingPage(viewer.locale(), doctor, places.name(doctor.county()), desk.answers(viewer.actor(), number),
                desk.certificate(viewer.actor(), number).orElse(null), suggested, theirs,
                answer == null ? Form.blank() : answer, certificate == null ? Form.filled(letter(viewer, suggested)) : certificate);
        return viewer.shell(page.title()).by(page.text("requests.title"), "/placement").by(page.text("ending.title"), "/placement/ending")
                .saying(PlacementWorded.WORDS).show("placement/ending", page);
    }

    private static Map<String, String> letter(Viewer viewer, Map<LetterField, String> suggested) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("on", viewer.today().toString());
        suggested.forEach((field, text) -> values.put(field.name(), text));
        return values;
    }

    private Candidate candidate(Viewer viewer, long agreement) {
        AgreementKey key = agreements.find(agreement).orElseThrow(NotThere::new);
        return Asked.there(() -> asking.candidate(viewer.actor(), key.number()));
    }
}

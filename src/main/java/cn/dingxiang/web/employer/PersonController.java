package cn.dingxiang.web.employer;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.placement.Asking;
import cn.dingxiang.placement.Benefits;
import cn.dingxiang.placement.EmployedDoctor;
import cn.dingxiang.placement.EmployerDesk;
import cn.dingxiang.placement.EndDesk;
import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.placement.Asked;
import cn.dingxiang.web.placement.EntitlementsView;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /employer/people/{agreement}}: one of the unit's own doctors, and what the unit reports of them. */
@Controller("/employer/people")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"HOSPITAL", "TOWNSHIP_UNIT"})
final class PersonController {
    private static final int LONGEST_REMARK = 400;

    private final EmployerDesk desk;
    private final EndDesk ends;
    private final Asking asking;
    private final Benefits benefits;
    private final AgreementKeys agreements;

    PersonController(EmployerDesk desk, EndDesk ends, Asking asking, Benefits benefits, AgreementKeys agreements) {
        this.desk = desk;
        this.ends = ends;
        this.asking = asking;
        this.benefits = benefits;
        this.agreements = agreements;
    }

    @Get("/{agreement}")
    Screen show(Viewer viewer, long agreement) {
        return screen(viewer, agreement, "", Form.blank());
    }

    @Post("/{agreement}/{what}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> report(Viewer viewer, long agreement, String what, @Body Map<String, Object> typed) {
        String number = find(viewer, agreement).number();
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        Runnable doing = switch (what) {
            case "leave" -> leave(viewer, number, fields);
            case "back" -> {
                LocalDate on = fields.day("back-on");
                yield () -> desk.comeBack(viewer.actor(), number, on);
            }
            case "pay" -> pay(viewer, number, fields);
            case "attest" -> attest(viewer, number, fields);
            case "renewal" -> renewal(viewer, number, fields);
            default -> throw new NotThere();
        };
        Optional<Form> wrong = fields.areSound() ? Asked.tried(fields.form(), viewer.locale(), doing) : Optional.of(fields.form());
        return wrong.isPresent() ? screen(viewer, agreement, what, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/employer/people/" + agreement + "?said=" + what);
    }

    private Runnable leave(Viewer viewer, String number, Fields fields) {
        LocalDate from = fields.day("leave-from");
        LocalDate until = fields.optionalDay("leave-until");
        PauseGround ground = fields.choice("leave-ground", PauseGround.class);
        return () -> desk.leave(viewer.actor(), number, from, until, ground);
    }

    private Runnable pay(Viewer viewer, String number, Fields fields) {
        LocalDate from = fields.day("pay-from");
        fields.text("pay-monthly", 20);
        fields.text("pay-parity", 20);
        BigDecimal monthly = fields.optionalMoney("pay-monthly");
        BigDecimal parity = fields.optionalMoney("pay-parity");
        return () -> desk.pay(viewer.actor(), number, from, monthly, parity);
    }

    private Runnable attest(Viewer viewer, String number, Fields fields) {
        fields.text("attest-year", 4);
        Integer year = fields.optionalNumber("attest-year");
        String onPost = fields.text("attest-on-post", 3);
        return () -> desk.attest(viewer.actor(), number, year, onPost.equals("yes"));
    }

    private Runnable renewal(Viewer viewer, String number, Fields fields) {
        RenewalAnswer answer = fields.choice("renewal-answer", RenewalAnswer.class);
        String remark = fields.optionalText("renewal-remark", LONGEST_REMARK);
        return () -> ends.answer(viewer.actor(), number, answer, remark.isEmpty() ? null : remark);
    }

    private Screen screen(Viewer viewer, long agreement, String which, Form typed) {
        EmployedDoctor doctor = find(viewer, agreement);
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put("leave", Form.filled(Map.of("leave-from", viewer.today().toString())));
        forms.put("back", Form.filled(Map.of("back-on", viewer.today().toString())));
        forms.put("pay", Form.filled(Map.of("pay-from", viewer.today().toString())));
        if (!which.isEmpty()) {
            forms.put(which, typed);
        }
        PersonPage page = new PersonPage(viewer.locale(), viewer.today(), doctor, forms, ends.answers(viewer.actor(), doctor.number()),
                asking.offered(viewer.actor(), doctor.number()),
                new EntitlementsView(benefits.of(viewer.actor(), doctor.number()), viewer.locale()));
        return viewer.shell(doctor.name()).by(page.text("people.title"), "/employer/people").saying(EmployerWorded.WORDS)
                .show("employer/person", page);
    }

    private EmployedDoctor find(Viewer viewer, long agreement) {
        AgreementKey key = agreements.find(agreement).orElseThrow(NotThere::new);
        return Asked.there(() -> desk.find(viewer.actor(), key.number()));
    }
}

package cn.dingxiang.web.student;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Casework;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.MayI;
import cn.dingxiang.obligation.Question;
import cn.dingxiang.obligation.Supposition;
import cn.dingxiang.obligation.WhatIf;
import cn.dingxiang.placement.Benefits;
import cn.dingxiang.review.ExplainedAgreement;
import cn.dingxiang.review.Explanations;
import cn.dingxiang.web.casework.Why;
import cn.dingxiang.web.lifeline.LifeLines;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.KeptPages;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.placement.EntitlementsView;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** {@code /student}: where I stand, may I, and what if. Nothing asked here is stored. */
@Controller("/student")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StudentController {
    private final Own own;
    private final Explanations explanations;
    private final Contacts contacts;
    private final Benefits benefits;
    private final Casework casework;
    private final KeptPages pages;

    StudentController(Own own, Explanations explanations, Contacts contacts, Benefits benefits, Casework casework, KeptPages pages) {
        this.own = own;
        this.explanations = explanations;
        this.contacts = contacts;
        this.benefits = benefits;
        this.casework = casework;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> home(Viewer viewer) {
        return pages.show(viewer, () -> own.mark(viewer), () -> own.looked(viewer), this::made);
    }

    private Screen made(Viewer viewer) {
        Own.Home home = own.home(viewer);
        AgreementFile file = home.mine().file();
        HomePage page = home.whole() == null ? unexplained(viewer, home.mine()) : explained(viewer, home).map(explained -> {
            List<Why> whys = IntStream.range(0, explained.findings().size())
                    .mapToObj(place -> Why.of(explained.finding(place), viewer.locale())).toList();
            return new HomePage(viewer, home.mine(), explained.evaluation(), LifeLines.of(own.agreement(file), explained, viewer.locale()),
                    whys, bureau(file), new EntitlementsView(benefits.of(viewer.actor(), file), viewer.locale()), underWay(viewer, file));
        }).orElseGet(() -> unexplained(viewer, home.mine()));
        return viewer.shell(page.text("home.title")).show("student/home", page);
    }

    /** Empty when the terms cannot be resolved. */
    private Optional<ExplainedAgreement> explained(Viewer viewer, Own.Home home) {
        try {
            return explanations.explain(viewer.actor(), home.whole(), viewer.today());
        } catch (MalformedInput unresolved) {
            return Optional.empty();
        }
    }

    private HomePage unexplained(Viewer viewer, Mine mine) {
        return new HomePage(viewer, mine, null, null, List.of(), bureau(mine.file()), null, underWay(viewer, mine.file()));
    }

    @Get("/may-i")
    Screen mayI(Viewer viewer) {
        AddressParts asked = AddressParts.of(viewer.address());
        Mine mine = own.mine(viewer);
        AgreementFile file = mine.file();
        Form form = Form.filled(Map.of("question", asked.first("question"), "on",
                asked.first("on").isEmpty() ? viewer.today().toString() : asked.first("on")));
        Fields fields = new Fields(form, viewer.locale());
        LocalDate on = fields.day("on");
        Question question = form.value("question").isEmpty() ? null : fields.choice("question", Question.class);
        MayI answer = file == null || question == null || on == null ? null
                : own.evaluated(viewer, file).map(evaluator -> MayI.ask(evaluator, question, on)).orElse(null);
        MayIPage page = new MayIPage(viewer.locale(), mine, fields.form(), answer, bureau(file));
        return viewer.shell(page.text("may-i.title")).show("student/may-i", page);
    }

    @Get("/what-if")
    Screen whatIf(Viewer viewer) {
        AddressParts asked = AddressParts.of(viewer.address());
        Mine mine = own.mine(viewer);
        AgreementFile file = mine.file();
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : List.of("what", "on", "until", "ground", "unit")) {
            typed.put(name, asked.first(name));
        }
        Form form = Form.filled(typed);
        Fields fields = new Fields(form, viewer.locale());
        WhatIf answer = null;
        if (file != null && !form.value("what").isEmpty()) {
            Supposition supposition = supposition(fields, form, file, viewer.locale());
            try {
                answer = supposition == null || !fields.areSound() ? null
                        : WhatIf.of(own.agreement(file), file.events(), List.of(supposition), viewer.today());
            } catch (MalformedInput wrong) {
                fields.wrong("", wrong.reason(viewer.locale()));
            }
        }
        WhatIfPage page = new WhatIfPage(viewer.locale(), mine, fields.form(), answer);
        return viewer.shell(page.text("what-if.title")).show("student/what-if", page);
    }

    private static Supposition supposition(Fields fields, Form form, AgreementFile file, Locale locale) {
        LocalDate on = fields.day("on");
        if (form.value("what").equals("LEAVE")) {
            LocalDate until = fields.day("until");
            PauseGround ground = fields.choice("ground", PauseGround.class);
            if (on != null && until != null && !until.isAfter(on)) {
                fields.wrong("until", StudentWords.say(locale, "what-if.until-wrong"));
            }
            return fields.areSound() ? new Supposition.Leave(ground, on, until) : null;
        }
        if (form.value("what").equals("TRANSFER")) {
            String unit = fields.text("unit", 120);
            return fields.areSound() ? new Supposition.Transfer(unit, file.signed().county(), on) : null;
        }
        if (on == null) {
            return null;
        }
        return switch (form.value("what")) {
            case "TRAINING_STARTS" -> new Supposition.TrainingStarts(on);
            case "WITHDRAWS" -> Supposition.TrainingEnds.withdrawn(on);
            case "RESIGNS" -> new Supposition.Resigns(on);
            default -> null;
        };
    }

    private List<CaseFile> underWay(Viewer viewer, AgreementFile file) {
        return file == null ? List.of() : casework.of(viewer.actor(), file.id()).stream().filter(one -> !one.state().isEnded()).toList();
    }

    private List<Contact> bureau(AgreementFile file) {
        return file == null ? List.of() : contacts.of(Recipient.county(file.signed().county()));
    }
}

package cn.dingxiang.web.county;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.remind.Reminded;
import cn.dingxiang.review.remind.Reminding;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.RemindJobs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Employers reminded by hand: of one matter at once, of many as a job. */
@Controller
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RemindController {
    private final Opened opened;
    private final Reminding reminding;
    private final RemindJobs jobs;

    RemindController(Opened opened, Reminding reminding, RemindJobs jobs) {
        this.opened = opened;
        this.reminding = reminding;
        this.jobs = jobs;
    }

    @Post("/agreements/{id}/remind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> one(Viewer viewer, long id, @Body Map<String, Object> typed) {
        AgreementFile file = opened.agreement(viewer, id);
        Reminded reminded = reminding.remind(viewer.actor(), file.id(), Form.of(typed).value("matter"));
        String said = reminded.any(Reminded.Result.QUEUED) ? "reminded" : reminded.any(Reminded.Result.AGAIN) ? "reminded-again"
                : reminded.outcomes().isEmpty() && reminded.nobody().isEmpty() ? "remind-gone" : "remind-unreachable";
        return HttpResponse.seeOther(URI.create("/agreements/" + id + "?said=" + said + "#employer"));
    }

    /** The ticked ones, or all of the list. */
    @Post("/county/remind")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> many(Viewer viewer, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        ToDoFilter list = list(form);
        if (form.value("all").equals("true")) {
            return started(jobs.remind(viewer.actor(), list, List.of()));
        }
        List<Long> ticked = Form.keys(typed, "ticked");
        return ticked.isEmpty() ? HttpResponse.seeOther(URI.create(AddressParts.of(CountyController.address(list))
                .with("said", "remind-none").text())) : started(jobs.remind(viewer.actor(), list, ticked));
    }

    private static ToDoFilter list(Form form) {
        try {
            ToDo kind = ToDo.valueOf(form.value("kind"));
            if (kind != ToDo.SILENT_EMPLOYERS && kind != ToDo.DUTIES_OVERDUE) {
                throw new NotThere();
            }
            return new ToDoFilter(kind, form.value("within").isEmpty() ? null : form.value("within"),
                    form.value("code").isEmpty() ? null : FindingCode.valueOf(form.value("code")),
                    form.value("party").isEmpty() ? null : Party.valueOf(form.value("party")), null);
        } catch (IllegalArgumentException noSuchList) {
            throw new NotThere();
        }
    }

    private static HttpResponse<?> started(long job) {
        return HttpResponse.seeOther(URI.create("/jobs/" + job));
    }
}

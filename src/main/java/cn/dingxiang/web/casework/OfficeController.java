package cn.dingxiang.web.casework;

import cn.dingxiang.casework.letter.IssuingOffice;
import cn.dingxiang.casework.letter.LetterOffices;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /letters/office}: how the viewer's office signs, and how its series of numbers begin. */
@Controller("/letters/office")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
final class OfficeController {
    private static final int LONGEST = 120;
    private static final int LONGEST_PREFIX = 30;

    private final LetterOffices offices;

    OfficeController(LetterOffices offices) {
        this.offices = offices;
    }

    @Get
    Screen show(Viewer viewer) {
        IssuingOffice office = offices.of(viewer.actor());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", office.name());
        values.put("prefix", office.prefix());
        values.put("telephone", office.telephone() == null ? "" : office.telephone());
        values.put("address", office.address() == null ? "" : office.address());
        return screen(new OfficePage(viewer, office, Form.filled(values)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_REVIEWER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> put(Viewer viewer, @Body Map<String, Object> typed) {
        IssuingOffice office = offices.of(viewer.actor());
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        String name = fields.text("name", LONGEST);
        String prefix = fields.text("prefix", LONGEST_PREFIX);
        String telephone = fields.optionalText("telephone", LONGEST);
        String address = fields.optionalText("address", LONGEST);
        Form form = fields.form();
        if (form.isSound()) {
            try {
                offices.put(viewer.actor(), new IssuingOffice(office.code(), name, prefix, telephone.isEmpty() ? null : telephone,
                        address.isEmpty() ? null : address));
                return HttpResponse.seeOther(URI.create("/letters/office?said=office"));
            } catch (Refused refused) {
                form = form.with("", refused.explain(viewer.locale()));
            }
        }
        return screen(new OfficePage(viewer, office, form)).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static Screen screen(OfficePage page) {
        return page.viewer().shell(page.text("office")).by(page.text("letters"), "/letters").saying(CaseWords.WORDS)
                .show("casework/office", page);
    }
}

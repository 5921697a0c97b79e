package cn.dingxiang.web.placement;

import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.placement.Candidate;
import cn.dingxiang.placement.Certificate;
import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.placement.RenewalIntention;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The end of one doctor's service.
 *
 * @param answers     whether they will stay, the latest last
 * @param certificate null while none is issued
 * @param suggested   what the certificate says by the records
 * @param mayAct      whether the viewer is the agreement's bureau
 */
public record EndingPage(Locale locale, Candidate doctor, String county, List<RenewalIntention> answers, Certificate certificate,
                         Map<LetterField, String> suggested, boolean mayAct, Form answer, Form letter) implements PlacementWorded {

    public String title() {
        return text("ending.of", doctor.name());
    }

    public String said(String field) {
        return suggested.getOrDefault(LetterField.valueOf(field), "—");
    }

    public boolean isOver() {
        return doctor.phase() == Phase.DISCHARGED || doctor.phase() == Phase.RELEASED || doctor.phase() == Phase.DECEASED;
    }

    /** Whether service is complete; else its end is a projection. */
    public boolean isComplete() {
        return doctor.phase() == Phase.FULFILLED || certificate != null;
    }

    public boolean owesCertificate() {
        return doctor.phase() == Phase.FULFILLED && certificate == null;
    }

    public List<Option> choices() {
        return options(RenewalAnswer.values());
    }
}

package cn.dingxiang.web.placement;

import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The list of students' requests. @param names of counties by code @param severalCounties whether the viewer sees more than one */
public record StudentRequestsPage(Locale locale, Listing list, List<StudentRequest> requests, UnaryOperator<String> names,
                                  List<Option> counties, boolean severalCounties) implements PlacementWorded {

    public String kind(StudentRequest request) {
        return AskedFor.kind(request, locale);
    }

    public String what(StudentRequest request) {
        return AskedFor.what(request, locale, names);
    }

    public Badge standing(StudentRequest request) {
        return AskedFor.standing(request.standing(), locale);
    }

    public List<Option> kinds() {
        return options(RequestKind.values());
    }

    public List<Option> standings() {
        return options(RequestStanding.values());
    }
}

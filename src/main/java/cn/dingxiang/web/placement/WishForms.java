package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.placement.Candidate;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostFilter;
import cn.dingxiang.placement.PostService;
import cn.dingxiang.placement.PostState;
import cn.dingxiang.placement.Wish;
import cn.dingxiang.placement.Workflow;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form of a request: what is asked, to where, in whose name. */
@Singleton
final class WishForms {
    private static final int POSTS = 300;

    private final Units units;
    private final PostService posts;
    private final Places places;

    WishForms(Units units, PostService posts, Places places) {
        this.units = units;
        this.posts = posts;
        this.places = places;
    }

    /** The form as the address begins it. */
    Form begun(Viewer viewer, Listing asked, Candidate candidate) {
        Map<String, String> values = new LinkedHashMap<>();
        Workflow workflow = Asked.chosen(asked, "workflow", Workflow.class);
        if (workflow == null || !candidate.offered().contains(workflow)) {
            workflow = candidate.offered().stream().findFirst().orElse(null);
        }
        values.put("agreement", Long.toString(candidate.agreement()));
        values.put("workflow", workflow == null ? "" : workflow.name());
        values.put("county", asked.value("county").matches("\\d{6}") && workflow == Workflow.TRANSFER ? asked.value("county")
                : candidate.county());
        values.put("unit", asked.value("unit"));
        values.put("post", asked.value("post"));
        values.put("quota", "yes");
        values.put("orderedBy", isUnit(viewer) ? Party.EMPLOYER.name() : Party.COUNTY.name());
        return Form.filled(values);
    }

    Screen screen(Viewer viewer, Candidate candidate, Form form) {
        Workflow workflow = workflow(form);
        String county = form.value("county").matches("\\d{6}") ? form.value("county") : candidate.county();
        List<Option> targets = workflow == null || !named(workflow) ? List.of() : units.all().stream()
                .filter(unit -> unit.county().equals(county))
                .filter(unit -> workflow != Workflow.EMPLOYMENT || unit.kind() == Unit.Kind.COUNTY_HOSPITAL)
                .map(unit -> new Option(Long.toString(unit.id()), unit.name())).toList();
        NewRequestPage page = new NewRequestPage(viewer.locale(), candidate, places.name(candidate.county()), workflow, form, targets,
                vacant(viewer, workflow, county, candidate), workflow == Workflow.TRANSFER
                        ? places.countiesOf(candidate.county().substring(0, 2)) : List.of(), isUnit(viewer));
        return viewer.shell(page.text("request.new", candidate.name())).by(page.text("requests.title"), "/placement")
                .show("placement/new-request", page);
    }

    private List<Option> vacant(Viewer viewer, Workflow workflow, String county, Candidate candidate) {
        if (workflow != Workflow.DEPLOYMENT && workflow != Workflow.TRANSFER || !viewer.actor().sees(county)) {
            return List.of();
        }
        return posts.list(viewer.actor(), new PostFilter(null, candidate.track(), PostState.VACANT),
                        new ListQuery(county, null, true, null, POSTS)).rows().stream()
                .map(post -> new Option(Long.toString(post.id()), label(post, viewer.locale()))).toList();
    }

    private static String label(Post post, Locale locale) {
        return PlacementWorded.WORDS.say(locale, post.terms().quota() ? "request.post-label" : "request.post-label-no-quota",
                post.unit().name(), post.terms().speciality() == null ? "" : post.terms().speciality(), Integer.toString(post.vacancies()));
    }

    /** What was asked. @throws cn.dingxiang.directory.Refused when it is not complete */
    Wish wish(Form form) {
        Workflow workflow = workflow(form);
        if (workflow == null) {
            throw new MalformedInput("workflow", "not-a-choice", java.util.Arrays.toString(Workflow.values()));
        }
        Long unit = key(form, "unit");
        Party orderedBy = Party.STUDENT.name().equals(form.value("orderedBy")) ? Party.STUDENT
                : Party.EMPLOYER.name().equals(form.value("orderedBy")) ? Party.EMPLOYER : Party.COUNTY;
        return switch (workflow) {
            case EMPLOYMENT -> new Wish(workflow, unit, null, form.isChosen("quota", "yes"), null, Party.COUNTY);
            case DEPLOYMENT -> new Wish(workflow, unit, key(form, "post"), null, null, Party.COUNTY);
            case TRANSFER -> new Wish(workflow, unit, key(form, "post"), null, null, orderedBy);
            case SECONDMENT -> new Wish(workflow, null, null, null, form.value("secondedTo"), orderedBy);
            case RETURN -> Wish.comeBack();
        };
    }

    private static boolean named(Workflow workflow) {
        return workflow == Workflow.EMPLOYMENT || workflow == Workflow.DEPLOYMENT || workflow == Workflow.TRANSFER;
    }

    private static Workflow workflow(Form form) {
        for (Workflow workflow : Workflow.values()) {
            if (workflow.name().equals(form.value("workflow"))) {
                return workflow;
            }
        }
        return null;
    }

    private static Long key(Form form, String field) {
        return form.value(field).matches("\\d{1,18}") ? Long.valueOf(form.value(field)) : null;
    }

    private static boolean isUnit(Viewer viewer) {
        return viewer.is(Role.HOSPITAL, Role.TOWNSHIP_UNIT);
    }
}

package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.web.placement.AskedFor;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What I asked for, and the moves on their way.
 *
 * @param requests the latest first
 * @param moves    what the county has under way for me
 * @param names    of counties by code
 */
public record OwnRequests(Viewer viewer, Listing list, List<StudentRequest> requests, List<PlacementRequest> moves,
                          UnaryOperator<String> names) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    public String kind(StudentRequest request) {
        return AskedFor.kind(request, locale());
    }

    public String what(StudentRequest request) {
        return AskedFor.what(request, locale(), names);
    }

    public Badge standing(StudentRequest request) {
        return AskedFor.standing(request.standing(), locale());
    }

    /** What became of it, in words. */
    public String told(StudentRequest request) {
        return switch (request.standing()) {
            case ASKED -> text("request.waits", Shown.day(request.askedAt().toLocalDate()));
            case ACCEPTED -> text("request.accepted", Shown.day(request.answer().at().toLocalDate()));
            case REJECTED -> text("request.rejected", Shown.day(request.answer().at().toLocalDate()));
            case DONE -> text("request.done", Shown.day(request.done().at().toLocalDate()));
            case WITHDRAWN -> text("request.withdrawn", Shown.day(request.answer().at().toLocalDate()));
        };
    }

    /** Where the event that carries it out stands. */
    public String record(StudentRequest request) {
        return text("request.record", Shown.day(request.done().on()));
    }

    public String move(PlacementRequest move) {
        return PlacementWords.of(move.wish().workflow(), locale()) + " · " + names.apply(move.route().toCounty());
    }

    public Badge state(PlacementRequest move) {
        return new Badge(Tone.BLUE, PlacementWords.of(move.state(), locale()));
    }
}

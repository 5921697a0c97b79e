package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.Post;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The form of a post: {@code unit}, {@code hospital}, {@code track}, {@code speciality}, {@code quota}, {@code capacity}, days. */
public final class PostForm {
    private static final int LONGEST_KEY = 18;
    private static final int LONGEST_TEXT = 120;

    private final Form form;
    private final Locale locale;

    public PostForm(Form form, Locale locale) {
        this.form = form;
        this.locale = locale;
    }

    /** Filled in with what is asked for. */
    static Form of(Post post) {
        PostTerms terms = post.terms();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("unit", Long.toString(terms.unit()));
        values.put("hospital", Long.toString(terms.hospital()));
        values.put("track", terms.track().name());
        values.put("speciality", terms.speciality() == null ? "" : terms.speciality());
        values.put("quota", terms.quota() ? "yes" : "no");
        values.put("capacity", Integer.toString(terms.capacity()));
        values.put("from", terms.from().toString());
        values.put("to", terms.to() == null ? "" : terms.to().toString());
        return Form.filled(values);
    }

    /** Does something with the post asked for; the form with what is wrong, empty when it is done. */
    public Optional<Form> tried(Consumer<PostTerms> doing) {
        Fields fields = new Fields(form, locale);
        Long unit = key(fields, "unit");
        Long hospital = key(fields, "hospital");
        Track track = fields.choice("track", Track.class);
        String speciality = fields.optionalText("speciality", LONGEST_TEXT);
        fields.text("quota", LONGEST_KEY);
        fields.text("capacity", LONGEST_KEY);
        Integer capacity = fields.optionalNumber("capacity");
        LocalDate from = fields.day("from");
        LocalDate to = fields.optionalDay("to");
        return fields.areSound() ? Asked.tried(form, locale, () -> doing.accept(new PostTerms(unit, hospital, track, speciality,
                form.isChosen("quota", "yes"), capacity, from, to))) : Optional.of(fields.form());
    }

    public String askedBy() {
        return form.value("askedBy");
    }

    String reason() {
        return form.value("reason");
    }

    private static Long key(Fields fields, String field) {
        String value = fields.text(field, LONGEST_KEY);
        if (!value.isEmpty() && !value.matches("\\d{1,18}")) {
            fields.wrong(field, PlacementWorded.WORDS.text(Locale.ROOT, "field.not-offered"));
        }
        return value.matches("\\d{1,18}") ? Long.valueOf(value) : null;
    }
}

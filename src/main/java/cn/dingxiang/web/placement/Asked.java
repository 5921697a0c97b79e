package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Explained;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What the controllers of placement ask of services, and what an address says. */
public final class Asked {
    static final int PAGE = 50;

    private Asked() { }

    /** What there is to look at. @throws NotThere when the service refuses to show it */
    public static <T> T there(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (Refused refused) {
            throw new NotThere();
        }
    }

    /** Does something; the form with what is wrong when it is refused, empty when it is done. */
    public static Optional<Form> tried(Form form, Locale locale, Runnable doing) {
        try {
            doing.run();
            return Optional.empty();
        } catch (MalformedInput malformed) {
            return Optional.of(form.with("", malformed.reason(locale)));
        } catch (RuntimeException failure) {
            if (failure instanceof Explained explained) {
                return Optional.of(form.with("", explained.explain(locale)));
            }
            throw failure;
        }
    }

    /** One of an enum's constants out of the address; null when it is none of them. */
    public static <E extends Enum<E>> E chosen(Listing list, String filter, Class<E> type) {
        String value = list.value(filter);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        return null;
    }

    /** The key a page begins behind, as long as it reads as one of this shape; null for the first page. */
    public static String after(Listing list, String shape) {
        return list.after() != null && list.after().matches(shape) ? list.after() : null;
    }

    /** A division asked for; null for all the viewer sees. */
    static String within(Listing list) {
        String within = list.value("county");
        return within.isEmpty() ? null : within;
    }

    public static HttpResponse<?> goTo(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }
}

package cn.dingxiang.web.page;

import cn.dingxiang.directory.Account;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Pages as they were last shown to a session, each with the mark of all it was made from. While the mark is the same and so is whoever
 * looks, on the same day and at the same address, the page is not made again: one statement tells, and nothing is shown that is not so
 * any more, whichever instance changed it. No page serves two sessions.
 *
 * <p>Holds so much at most as is configured; what was not asked for longest goes first. Looks are recorded like those at a page made anew.
 */
@Singleton
public final class KeptPages {
    private static final String TO_KEEP = "dingxiang.to-keep";

    private final Map<Key, Kept> pages = new LinkedHashMap<>(256, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    /** @param megabytes how much is kept; 0 keeps nothing */
    KeptPages(@Property(name = "dingxiang.pages.kept-megabytes", defaultValue = "64") int megabytes) {
        mostBytes = (long) megabytes << 20;
    }

    /** Who looks where: all a page depends on besides what its mark stands for. */
    private record Key(String session, Account account, Locale locale, LocalDate today, String address, boolean part) { }

    private record Kept(List<String> marks, byte[] page) { }

    private record ToKeep(Key key, List<String> marks) { }

    /** Reads what stands for everything a page is made from. */
    public interface Marks {

        /** @param all whether the page may be made from all it can be made from; else only the first mark is asked for */
        List<String> read(boolean all);
    }

    /** The page, kept or made, for pages of one mark. See {@link #show(Viewer, Marks, Runnable, Supplier)}. */
    public HttpResponse<?> show(Viewer viewer, Supplier<String> mark, Runnable look, Supplier<Screen> page) {
        return show(viewer, all -> List.of(mark.get()), look, page);
    }

    /**
     * The page, kept or made.
     *
     * @param marks reads its marks, before it is made
     * @param look  records the look at a page that is not made anew
     * @param page  makes it, and records the look; see {@link Screen#markedByFirst}
     */
    public HttpResponse<?> show(Viewer viewer, Marks marks, Runnable look, Supplier<Screen> page) {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        if (mostBytes == 0 || request.isEmpty() || viewer.formToken() == null) {
            return page.get().ok();
        }
        Key key = new Key(viewer.formToken(), viewer.account(), viewer.locale(), viewer.today(), viewer.address(), viewer.part());
        Kept kept = find(key);
        if (kept != null && kept.marks().equals(marks.read(kept.marks().size() > 1))) {
            look.run();
            return HttpResponse.ok(kept.page()).contentType(Screen.HTML);
        }
        List<String> read = marks.read(true);
        Screen made = page.get();
        request.get().setAttribute(TO_KEEP, new ToKeep(key, made.isMarkedByFirst() ? read.subList(0, 1) : read));
        return made.ok();
    }

    /** Keeps a page that was rendered, if its request is one for a page that is kept. */
    public void keep(HttpRequest<?> request, HttpResponse<?> response, byte[] page) {
        if (response.status() == HttpStatus.OK) {
            request.getAttribute(TO_KEEP, ToKeep.class).ifPresent(wanted -> put(wanted.key(), new Kept(wanted.marks(), page)));
        }
    }

    private synchronized Kept find(Key key) {
        return pages.get(key);
    }

    private synchronized void put(Key key, Kept kept) {
        Kept before = pages.put(key, kept);
        bytes += size(kept) - (before == null ? 0 : size(before));
        for (Iterator<Kept> oldest = pages.values().iterator(); bytes > mostBytes && oldest.hasNext(); ) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** What it takes, about: a mark's characters and its key's besides the page. */
    private static long size(Kept kept) {
        return kept.page().length + 2L * kept.marks().stream().mapToInt(String::length).sum() + 1000;
    }
}

package cn.dingxiang.web.page;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Role;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pages as they were last shown to somebody of the same role and place, each with the mark of all it was made from. While the mark is the
 * same, on the same day and at the same address, the page is not made again: one statement tells, and nothing is shown that is not so any
 * more, whichever instance changed it.
 *
 * <p>Such a page is made for nobody in particular, see {@link OpenPage}: whose it is is put in as it goes out. Holds so much at most as is
 * configured; what was not asked for longest goes first. Looks are recorded like those at a page made anew.
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

    /** All a page depends on besides what its mark stands for, and whose it is. */
    private record Key(Role role, String province, String prefecture, String county, Long unit, Long person, Locale locale, LocalDate today,
                       String address, boolean part) {
        static Key of(Viewer viewer) {
            Account account = viewer.account();
            return new Key(account.role(), account.province(), account.prefecture(), account.county(), account.unit(), account.person(),
                    viewer.locale(), viewer.today(), viewer.address(), viewer.part());
        }
    }

    private record Kept(List<String> marks, OpenPage page) {

        /** What it takes, about: a mark's characters and its key's besides the page. */
        long size() {
            return page.size() + 2L * marks.stream().mapToInt(String::length).sum() + 1000;
        }
    }

    private record ToKeep(Key key, List<String> marks, Viewer viewer) { }

    /** Reads what stands for everything a page is made from. */
    public interface Marks {

        /** @param all whether the page may be made from all it can be made from; else only the first mark is asked for */
        List<String> read(boolean all);
    }

    /** The page, kept or made, for pages of one mark. See {@link #show(Viewer, Marks, Runnable, Function)}. */
    public HttpResponse<?> show(Viewer viewer, Supplier<String> mark, Runnable look, Function<Viewer, Screen> page) {
        return show(viewer, all -> List.of(mark.get()), look, page);
    }

    /**
     * The page, kept or made.
     *
     * @param marks reads its marks, before it is made
     * @param look  records the look at a page that is not made anew
     * @param page  makes it for the viewer it is given, who may have no name, and records the look; see {@link Screen#markedByFirst}
     */
    public HttpResponse<?> show(Viewer viewer, Marks marks, Runnable look, Function<Viewer, Screen> page) {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        if (mostBytes == 0 || request.isEmpty() || viewer.formToken() == null) {
            return page.apply(viewer).ok();
        }
        Key key = Key.of(viewer);
        Kept kept = find(key);
        if (kept != null && kept.marks().equals(marks.read(kept.marks().size() > 1))) {
            look.run();
            return HttpResponse.ok(kept.page().of(viewer)).contentType(Screen.HTML);
        }
        List<String> read = marks.read(true);
        Screen made = page.apply(OpenPage.nobody(viewer));
        request.get().setAttribute(TO_KEEP, new ToKeep(key, made.isMarkedByFirst() ? read.subList(0, 1) : read, viewer));
        return made.ok();
    }

    /** A page that was rendered, as it goes out: one made for nobody becomes the viewer's, and is kept. */
    public byte[] rendered(HttpRequest<?> request, HttpResponse<?> response, String page) {
        ToKeep wanted = request.getAttribute(TO_KEEP, ToKeep.class).orElse(null);
        if (wanted == null) {
            return page.getBytes(StandardCharsets.UTF_8);
        }
        OpenPage open = OpenPage.read(page);
        if (response.status() == HttpStatus.OK) {
            put(wanted.key(), new Kept(wanted.marks(), open));
        }
        return open.of(wanted.viewer());
    }

    private synchronized Kept find(Key key) {
        return pages.get(key);
    }

    private synchronized void put(Key key, Kept kept) {
        Kept before = pages.put(key, kept);
        bytes += kept.size() - (before == null ? 0 : before.size());
        for (Iterator<Kept> oldest = pages.values().iterator(); bytes > mostBytes && oldest.hasNext(); ) {
            bytes -= oldest.next().size();
            oldest.remove();
        }
    }
}

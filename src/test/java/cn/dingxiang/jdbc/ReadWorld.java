package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.testing.FilledDemo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A demo province of 400 with something in every list, for tests of what pages read. Loaded once a JVM and shared: whoever changes
 * something puts it back.
 */
final class ReadWorld {
    static final AgreementOrder BY_NAME = AgreementOrder.by(AgreementOrder.By.NAME);
    static final Actor OFFICER = DemoWorld.officer(DemoWorld.COUNTY);
    private static DemoWorld world;

    private ReadWorld() { }

    static synchronized DemoWorld shared() {
        if (world == null) {
            try {
                world = DemoWorld.of(Files.createDirectories(Path.of("target", "read-world-" + ProcessHandle.current().pid())), 400);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
            FilledDemo.fill(world);
        }
        return world;
    }

    static AgreementList list() {
        return shared().get(AgreementList.class);
    }

    static <T> List<T> all(Function<String, Page<T>> pages) {
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = pages.apply(after);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    static List<AgreementLine> lines(Actor actor, AgreementFilter filter, AgreementOrder order) {
        return all(after -> list().page(actor, filter, order, after, 23));
    }

    static List<Actor> offices() {
        return List.of(OFFICER, DemoWorld.officer(DemoWorld.OTHER_COUNTY), DemoWorld.prefecture("2203"), DemoWorld.province());
    }

    static List<Actor> institutions() {
        return shared().column("SELECT id FROM unit ORDER BY id").stream().flatMap(id -> Stream.of(
                DemoWorld.institution(shared().column("SELECT kind FROM unit WHERE id = " + id).get(0).equals("COUNTY_HOSPITAL")
                        ? Role.HOSPITAL : Role.TOWNSHIP_UNIT, Long.parseLong(id)))).limit(12).toList();
    }
}

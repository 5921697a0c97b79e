package cn.dingxiang.bench.supply;

import cn.dingxiang.bench.Bench;
import cn.dingxiang.bench.Part;
import cn.dingxiang.bench.Results;
import cn.dingxiang.bench.Rounds;
import cn.dingxiang.bench.World;
import cn.dingxiang.demo.DemoFile;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Distinct lives by the demo generator, imported and reviewed like anybody's, then stamped out until there are enough. */
public final class Supply implements Part {
    private static final int LIVES = 3_000;
    private static final long SEED = 5;

    @Override
    public void measure(World world, Results results) throws Exception {
        int lives = Math.min(LIVES, world.agreements());
        double seconds = Rounds.seconds(() -> {
            load(world, lives);
            world.get(NightlyReview.class).run(world.asOf(), ReviewMode.FULL);
            Bench.tell("  %,d lives imported and reviewed", lives);
            new Stamp(world).upTo(world.agreements());
            // The mark of what was derived is an agreement's own: this review sets those of the copies, and changes nothing else.
            ReviewCounts counts = world.get(NightlyReview.class).run(world.asOf(), ReviewMode.FULL);
            World.same("copies are as the review would have them", counts,
                    new ReviewCounts(world.agreements(), world.agreements(), 0, 0, 0, 0, 0));
        });
        World.same("agreements", world.number("SELECT COUNT(*) FROM review_state"), (long) world.agreements());
        results.put("supply.seconds", seconds);
        results.put("supply.lives", lives);
        results.put("supply.eventsEach", (double) world.number("SELECT COUNT(*) FROM event") / world.agreements());
        results.put("supply.findings", world.number("SELECT COUNT(*) FROM finding"));
    }

    private static void load(World world, int lives) throws Exception {
        List<Path> files = world.get(DemoGenerator.class).generate(
                new DemoGenerator.Request(lives, SEED, world.asOf(), world.folder().resolve("lives")), done -> { });
        for (Path file : files) {
            ImportReport report = world.get(ImportService.class).run(new ImportRequest(file, kind(file), null, Map.of(), true, false, true,
                    "bench"), ImportProgress.SILENT);
            if (report.hasErrors()) {
                throw new IllegalStateException(file + " was not taken whole: " + report.remarks());
            }
        }
    }

    private static ImportKind kind(Path file) {
        String name = file.getFileName().toString();
        return DemoFile.shipped().stream().filter(shipped -> name.startsWith(shipped.name().substring(0, 2))).findFirst().orElseThrow()
                .kind();
    }
}

package cn.dingxiang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.intake.LedgerCells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFilesTest {
    private static final Divisions DIVISIONS = new Divisions();
    private static final Path SHIPPED = Path.of(DemoFile.FOLDER);

    @TempDir
    Path folder;

    @Test
    void the_same_request_gives_the_same_bytes() throws IOException {
        List<Path> first = generate(folder.resolve("first"), 150, 7);
        List<Path> second = generate(folder.resolve("second"), 150, 7);
        assertThat(first).hasSameSizeAs(second);
        for (int index = 0; index < first.size(); index++) {
            assertThat(second.get(index)).hasSameBinaryContentAs(first.get(index));
        }
    }

    @Test
    void another_seed_gives_other_people() throws IOException {
        generate(folder.resolve("first"), 150, 7);
        generate(folder.resolve("second"), 150, 8);
        assertThat(folder.resolve("second/3-agreements.json")).isNotEmptyFile();
        assertThat(Files.mismatch(folder.resolve("first/3-agreements.json"), folder.resolve("second/3-agreements.json"))).isNotNegative();
    }

    /** Contents are compared, not bytes: another JDK may deflate otherwise. */
    @Test
    void the_workbooks_in_the_repository_are_what_the_documented_seed_gives() throws IOException {
        List<Path> made = generate(folder, DemoGenerator.DEMO_AGREEMENTS, DemoGenerator.DEMO_SEED);
        assertThat(made.stream().map(file -> file.getFileName().toString()))
                .containsExactlyElementsOf(DemoFile.shipped().stream().map(DemoFile::name).toList());
        for (Path file : made) {
            assertThat(contents(SHIPPED.resolve(file.getFileName()))).as(file.getFileName().toString())
                    .isEqualTo(contents(file));
        }
    }

    @Test
    void nothing_but_finished_files_is_left() throws IOException {
        List<Path> made = generate(folder, 80, 1);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(made);
        }
    }

    @Test
    void progress_ends_with_the_number_asked_for() throws IOException {
        List<Integer> told = new ArrayList<>();
        generator().generate(new DemoGenerator.Request(10_203, 1, DemoGenerator.DEMO_DAY, folder), told::add);
        assertThat(told).containsExactly(10_000, 10_203);
    }

    private static List<Path> generate(Path folder, int agreements, long seed) throws IOException {
        return generator().generate(new DemoGenerator.Request(agreements, seed, DemoGenerator.DEMO_DAY, folder), written -> { });
    }

    private static DemoGenerator generator() {
        return new DemoFiles(DIVISIONS, new LedgerCells(DIVISIONS));
    }

    private static Map<String, Integer> contents(Path file) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        if (!file.toString().endsWith(".xlsx")) {
            return Map.of("", Arrays.hashCode(Files.readAllBytes(file)));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                contents.put(entry.getName(), Arrays.hashCode(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return contents;
    }
}

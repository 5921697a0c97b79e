package cn.dingxiang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.Basis;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramBasisTest {
    @TempDir
    Path folder;

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Basis basis() {
        return ProgramBasis.of(folder.resolve("classes"), folder.resolve("own"));
    }

    private Path jar(String name, List<String> order) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            for (String entry : order) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(entry.getBytes());
            }
        }
        return file;
    }

    @Test
    void a_class_a_built_in_file_and_one_of_the_folder_beside_it_each_make_it_another() throws IOException {
        write("classes/cn/dingxiang/Rule.class", "one");
        write("classes/config/regimes/a.yml", "one");
        write("own/regimes/a.yml", "one");
        Basis first = basis();
        assertThat(basis()).isEqualTo(first);
        for (String name : List.of("classes/cn/dingxiang/Rule.class", "classes/config/regimes/a.yml", "own/regimes/a.yml")) {
            Basis before = basis();
            write(name, "two");
            assertThat(basis()).as(name).isNotEqualTo(before);
            write(name, "one");
            assertThat(basis()).as(name).isEqualTo(before);
        }
        Files.move(folder.resolve("own/regimes/a.yml"), folder.resolve("own/regimes/b.yml"));
        assertThat(basis()).isNotEqualTo(first);
    }

    @Test
    void libraries_do_not_matter_nor_does_the_order_in_the_jar() throws IOException {
        Path none = folder.resolve("none");
        Basis one = ProgramBasis.of(jar("one.jar", List.of("cn/dingxiang/A.class", "cn/dingxiang/B.class", "org/other/C.class")), none);
        Basis other = ProgramBasis.of(jar("other.jar", List.of("org/other/D.class", "cn/dingxiang/B.class", "cn/dingxiang/A.class")), none);
        Basis less = ProgramBasis.of(jar("less.jar", List.of("cn/dingxiang/A.class")), none);
        assertThat(other).isEqualTo(one);
        assertThat(less).isNotEqualTo(one);
    }
}

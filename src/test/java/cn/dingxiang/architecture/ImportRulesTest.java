package cn.dingxiang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The import rules of the design. A rule over a package without classes fails, so that none is held by checking nothing. */
class ImportRulesTest {
    private static final String ROOT = "cn.dingxiang.";
    private static final List<String> CORE = List.of("agreement", "timeline", "obligation", "settlement");
    private static final List<String> MATTERS = List.of("review", "casework", "placement", "directory", "intake", "confirmation",
            "bancheck", "work");
    private static final List<String> ADAPTERS = List.of("jdbc", "schedule", "mail", "exchange", "web", "cli", "policy", "demo");
    private static final String WIRING = "wiring";

    /** Micronaut writes a class {@code $Name$Definition} beside each bean; the design is about ours. */
    private static final ImportOption WRITTEN_BY_US = location -> !location.matches(Pattern.compile(".*/\\$[^/]*\\.class"));

    private static JavaClasses product;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).withImportOption(WRITTEN_BY_US)
                .importPackages("cn.dingxiang");
    }

    static List<String> core() {
        return CORE;
    }

    static List<String> matters() {
        return MATTERS;
    }

    static List<String> adapters() {
        return ADAPTERS;
    }

    @ParameterizedTest
    @MethodSource("core")
    void the_core_knows_the_jdk_and_itself_only(String name) {
        check(classes().that().resideInAPackage(within(name)).should()
                .onlyDependOnClassesThat(resideInAnyPackage(with(packages(CORE), "java.."))));
    }

    @Test
    void timeline_and_agreement_never_use_obligation() {
        check(noClasses().that().resideInAnyPackage(within("timeline"), within("agreement")).should().dependOnClassesThat()
                .resideInAPackage(within("obligation")));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void what_it_is_about_uses_the_core_and_standards_and_no_framework(String name) {
        check(classes().that().resideInAPackage(within(name)).should().onlyDependOnClassesThat(resideInAnyPackage(
                with(packages(CORE), with(packages(MATTERS), "java..", "jakarta..", "org.slf4j..")))));
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void adapters_never_use_each_other(String name) {
        String[] others = packages(ADAPTERS.stream().filter(other -> !other.equals(name)).toList()).toArray(String[]::new);
        check(noClasses().that().resideInAPackage(within(name)).should().dependOnClassesThat().resideInAnyPackage(others));
    }

    @Test
    void nothing_uses_wiring() {
        check(noClasses().that().resideOutsideOfPackage(within(WIRING)).should().dependOnClassesThat().resideInAPackage(within(WIRING)));
    }

    @Test
    void every_package_is_held_by_a_rule_and_every_rule_has_classes() {
        Set<String> named = new TreeSet<>(CORE);
        named.addAll(MATTERS);
        named.addAll(ADAPTERS);
        named.add(WIRING);
        Set<String> present = new TreeSet<>();
        for (JavaClass type : product) {
            if (type.getPackageName().startsWith(ROOT)) {
                present.add(type.getPackageName().substring(ROOT.length()).split("\\.")[0]);
            }
        }
        assertThat(present).isEqualTo(named);
    }

    @Test
    void a_rule_that_matches_no_class_fails() {
        assertThatThrownBy(() -> check(noClasses().that().resideInAPackage(within("nowhere")).should().dependOnClassesThat(alwaysTrue())))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void only_wiring_reads_the_clock() {
        check(noClasses().that().resideOutsideOfPackage(within(WIRING)).should().callMethodWhere(ClockReading.calls()));
    }

    @Test
    void wiring_does_read_the_clock_so_the_rule_above_can_fail() {
        assertThatThrownBy(() -> check(noClasses().that().resideInAPackage(within(WIRING)).should()
                .callMethodWhere(ClockReading.calls()))).isInstanceOf(AssertionError.class);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(product);
    }

    private static String within(String name) {
        return ROOT + name + "..";
    }

    private static List<String> packages(List<String> names) {
        return names.stream().map(ImportRulesTest::within).toList();
    }

    private static String[] with(List<String> packages, String... more) {
        List<String> all = new ArrayList<>(packages);
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }
}

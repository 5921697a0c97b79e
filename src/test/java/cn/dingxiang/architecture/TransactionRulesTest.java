package cn.dingxiang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.transaction.annotation.Transactional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pool's connections are always in a transaction: what is written outside one would be rolled back without a word. */
class TransactionRulesTest {
    private static JavaClasses jdbc;

    @BeforeAll
    static void read() {
        jdbc = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.dingxiang.jdbc");
    }

    @Test
    void every_repository_opens_a_transaction_where_there_is_none() {
        classes().that().areAnnotatedWith(JdbcRepository.class).should().beAnnotatedWith(Transactional.class).check(jdbc);
    }

    @Test
    void plain_connections_come_from_one_place_which_ends_their_transaction() {
        noClasses().that().doNotHaveSimpleName("PlainConnections").should().callMethod(DataSource.class, "getConnection").check(jdbc);
    }
}

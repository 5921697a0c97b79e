package cn.dingxiang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.DemoGenerator;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.policy.PolicyBook;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.timeline.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbooks of the repository, imported like anybody's: what comes out of the database is what the generator meant. */
@Tag("database")
class DemoImportTest {
    private static final LocalDate DAY = DemoGenerator.DEMO_DAY;
    private static final Policy POLICY = PolicyBook.load(null);

    @TempDir
    Path folder;

    @Test
    void everything_shipped_is_taken_without_an_error_and_evaluates_to_every_phase_and_finding() throws Exception {
        try (TestApplication application = TestApplication.start()) {
            int agreements = 0;
            for (DemoFile file : DemoFile.shipped()) {
                ImportReport report = imported(application.get(ImportService.class), file);
                assertThat(report.remarks().stream().filter(remark -> remark.problem().isError()).map(remark -> remark.text(Locale.ROOT)))
                        .as(file.name()).isEmpty();
                assertThat(report.written()).as(file.name()).isTrue();
                if (file.kind() == ImportKind.EVENTS) {
                    // the only events out of place are second reports of the same job elsewhere, which corroborate
                    assertThat(report.counts().warned()).isBetween(1, 20);
                }
                agreements += switch (file.kind()) {
                    case AGREEMENTS, SCENARIOS -> report.counts().taken();
                    case EVENTS, UNITS -> 0;
                };
            }
            assertThat(agreements).isEqualTo(DemoGenerator.DEMO_AGREEMENTS);
            everyoneIsEvaluatedAsMeant(application.get(AgreementRecords.class));
        }
    }

    private void everyoneIsEvaluatedAsMeant(AgreementRecords records) {
        Set<Phase> phases = EnumSet.noneOf(Phase.class);
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        List<DemoAgreement> meant = new DemoProvince(new Divisions(), DAY)
                .agreements(DemoGenerator.DEMO_SEED, DemoGenerator.DEMO_AGREEMENTS).toList();
        for (DemoAgreement agreement : meant) {
            AgreementFile file = records.find(agreement.number()).orElseThrow();
            Evaluation evaluation = evaluate(file.scenario(agreement.number(), DAY, false, List.of()));
            assertThat(evaluation).as(agreement.number()).isEqualTo(evaluate(Scenario.read(agreement.scenario(DAY))));
            phases.add(evaluation.phase());
            evaluation.findings().stream().filter(Finding::isOpen).map(Finding::code).forEach(codes::add);
        }
        assertThat(phases).containsExactlyInAnyOrder(Phase.values());
        assertThat(codes).containsExactlyInAnyOrder(FindingCode.values());
    }

    private ImportReport imported(ImportService service, DemoFile file) throws IOException, UnreadableFile {
        Path copy = Files.copy(Path.of(DemoFile.FOLDER).resolve(file.name()), folder.resolve(file.name()));
        return service.run(new ImportRequest(copy, file.kind(), DemoPlaces.PROVINCE, Map.of(), true, false, true, "demo"),
                ImportProgress.SILENT);
    }

    private static Evaluation evaluate(Scenario scenario) {
        return Evaluator.evaluate(Agreement.of(scenario.agreement(), POLICY), scenario.events(), scenario.asOf());
    }
}

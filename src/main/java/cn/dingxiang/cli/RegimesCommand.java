package cn.dingxiang.cli;

import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.PolicyCatalogue.Coverage;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Divisions;
import jakarta.inject.Provider;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Prints what the regimes, and a form, say: every resolved term with its value, clause, confidence, origin and the day last checked.
 *
 * <p>Entrance years that resolve alike are printed together, and so are provinces without a regime of their own.
 */
@Command(name = "regimes")
final class RegimesCommand implements Callable<Integer> {
    /** Stands for every province without a regime of its own: no province has this code. */
    private static final String ANY_OTHER_PROVINCE = "00";

    private final Provider<PolicyCatalogue> catalogue;
    private final Provider<Divisions> divisions;
    private final Provider<PrintStream> out;

    @Option(names = "--province", paramLabel = "NN")
    private String province;

    @Option(names = "--cohort", paramLabel = "YYYY")
    private Integer cohort;

    @Option(names = "--track", paramLabel = "TRACK")
    private Track track;

    @Option(names = "--form", paramLabel = "ID")
    private String form;

    @Spec
    private CommandSpec spec;

    RegimesCommand(Provider<PolicyCatalogue> catalogue, Provider<Divisions> divisions, Provider<PrintStream> out) {
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (province != null && (province.length() != 2 || divisions.get().find(province).isEmpty())) {
            throw Failure.badInput("regimes-province", province);
        }
        PolicyCatalogue policies = catalogue.get();
        List<Coverage> wanted = policies.coverage().stream().filter(coverage -> isWanted(coverage, policies.coverage()))
                .map(this::narrowed).toList();
        if (wanted.isEmpty()) {
            throw Failure.badInput("regimes-none", said(cohort), said(track), said(province));
        }
        PolicySheet sheet = new PolicySheet(policies, divisions.get(), Texts.of(spec), out.get());
        try {
            print(wanted, sheet);
        } catch (MalformedInput unknown) {
            throw Failure.badInput("regimes-refused", unknown);
        }
        out.get().flush();
        return 0;
    }

    private void print(List<Coverage> wanted, PolicySheet sheet) {
        String last = null;
        for (Coverage coverage : wanted) {
            if (last != null && !last.equals(code(coverage))) {
                sheet.provisions(last.equals(ANY_OTHER_PROVINCE) ? null : last);
            }
            last = code(coverage);
            sheet.terms(coverage, new PolicyCase(form, null, last, coverage.cohorts().from(), coverage.track()));
        }
        sheet.provisions(last.equals(ANY_OTHER_PROVINCE) ? null : last);
    }

    private boolean isWanted(Coverage coverage, List<Coverage> all) {
        boolean ownRegime = all.stream().anyMatch(other -> Objects.equals(other.province(), province));
        boolean rightProvince = province == null || Objects.equals(coverage.province(), ownRegime ? province : null);
        return rightProvince && (track == null || coverage.track() == track) && (cohort == null || coverage.cohorts().contains(cohort));
    }

    /** What was asked for stands in the headings: the one year, and the province's code even where only national values hold. */
    private Coverage narrowed(Coverage coverage) {
        return new Coverage(province == null ? coverage.province() : province, coverage.track(),
                cohort == null ? coverage.cohorts() : new CohortRange(cohort, cohort));
    }

    private static String code(Coverage coverage) {
        return coverage.province() == null ? ANY_OTHER_PROVINCE : coverage.province();
    }

    private static String said(Object option) {
        return option == null ? "*" : option.toString();
    }
}

package cn.dingxiang.intake;

import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Chooses how the rows of a file are taken, by its kind. */
@Singleton
final class RowHandlings {
    private final IntakeStore store;
    private final IdNumberSeal seal;
    private final PolicyCatalogue policy;
    private final DivisionLookup divisions;
    private final Units units;
    private final Contacts contacts;
    private final HeaderMappings mappings;
    private final CivilTime time;

    RowHandlings(IntakeStore store, IdNumberSeal seal, PolicyCatalogue policy, DivisionLookup divisions, Units units, Contacts contacts,
                 HeaderMappings mappings, CivilTime time) {
        this.store = store;
        this.seal = seal;
        this.policy = policy;
        this.divisions = divisions;
        this.units = units;
        this.contacts = contacts;
        this.mappings = mappings;
        this.time = time;
    }

    /** @throws UnreadableFile when the columns cannot be sorted out */
    RowHandling of(ImportRequest request, RowSource source) throws UnreadableFile {
        boolean objects = source.headings().isEmpty();
        if (objects != (request.kind() == ImportKind.SCENARIOS)) {
            throw new UnreadableFile(objects ? "file.json-for-scenarios" : "file.scenarios-need-json");
        }
        ImportScope scope = ImportScope.of(request.scope());
        Optional<Message> wrongScope = request.kind() == ImportKind.SCENARIOS ? Optional.empty() : divisions.scopeProblem(request.scope());
        if (wrongScope.isPresent()) {
            throw new UnreadableFile(wrongScope.get());
        }
        AgreementChecks checks = new AgreementChecks(policy, scope);
        LocalDate today = time.today();
        return switch (request.kind()) {
            case AGREEMENTS -> new AgreementHandling(
                    new AgreementRows(plan(request, source, AgreementRows.REQUIRED), divisions, scope, today), store, seal, checks);
            case SCENARIOS -> new AgreementHandling(new ScenarioRows(divisions, scope, today), store, seal, checks);
            case EVENTS -> new EventHandling(new EventRows(plan(request, source, EventRows.REQUIRED), divisions, scope), store, policy, scope);
            case UNITS -> new UnitHandling(new UnitRows(plan(request, source, UnitRows.REQUIRED), divisions, scope), units, contacts);
        };
    }

    private ColumnPlan plan(ImportRequest request, RowSource source, List<Heading> required) throws UnreadableFile {
        return ColumnPlan.of(source.headings(), request.kind(), mappings.of(request, source.headings()), required);
    }
}

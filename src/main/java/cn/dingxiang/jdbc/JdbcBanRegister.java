package cn.dingxiang.jdbc;

import cn.dingxiang.bancheck.BanRegister;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.IdNumberSeal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People and their live agreements, a handful of statements for a whole list, matched by the keyed hash of the number. */
@Singleton
@Transactional(readOnly = true)
class JdbcBanRegister implements BanRegister {
    private final PersonRepository people;
    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final EventRepository events;
    private final CountyRepository counties;
    private final IdNumberSeal seal;
    private final HashKeyCheck hashKey;

    JdbcBanRegister(PersonRepository people, AgreementRepository agreements, VersionRepository versions, EventRepository events,
                    CountyRepository counties, IdNumberSeal seal, HashKeyCheck hashKey) {
        this.people = people;
        this.agreements = agreements;
        this.versions = versions;
        this.events = events;
        this.counties = counties;
        this.seal = seal;
        this.hashKey = hashKey;
    }

    @Override
    public Map<IdNumber, Bound> find(Collection<IdNumber> numbers) {
        hashKey.confirm();
        Map<String, IdNumber> byHash = numbers.stream()
                .collect(Collectors.toMap(number -> seal.hash(number.value()), Function.identity(), (one, same) -> one));
        if (byHash.isEmpty()) {
            return Map.of();
        }
        List<PersonRow> found = people.findByIdNumberHashIn(byHash.keySet());
        Map<Long, List<BoundBy>> bound = boundBy(found.stream().map(PersonRow::id).toList());
        Map<IdNumber, Bound> answer = new LinkedHashMap<>();
        found.forEach(row -> answer.put(byHash.get(row.idNumberHash()),
                new Bound(row.id(), row.name(), bound.getOrDefault(row.id(), List.of()))));
        return answer;
    }

    private Map<Long, List<BoundBy>> boundBy(List<Long> persons) {
        List<AgreementRow> live = persons.isEmpty() ? List.of() : agreements.findByPersonIdIn(persons).stream()
                .filter(agreement -> agreement.status() == AgreementRow.Status.LIVE).toList();
        if (live.isEmpty()) {
            return Map.of();
        }
        List<Long> ids = live.stream().map(AgreementRow::id).toList();
        Map<Long, VersionRow> inForce = versions.findInForce(ids).stream()
                .collect(Collectors.toMap(version -> version.key().agreementId(), Function.identity()));
        Map<Long, List<EventRow>> happened = events.findAllOf(ids).stream().collect(Collectors.groupingBy(EventRow::agreementId));
        Map<String, String> names = counties.findByCodeIn(live.stream().map(AgreementRow::countyCode).distinct().toList()).stream()
                .collect(Collectors.toMap(CountyRow::code, CountyRow::name));
        return live.stream().collect(Collectors.groupingBy(AgreementRow::personId, Collectors.mapping(agreement -> new BoundBy(
                agreement.countyCode(), names.get(agreement.countyCode()), inForce.get(agreement.id()).signed(),
                new EventRows(happened.getOrDefault(agreement.id(), List.of())).events()), Collectors.toList())));
    }
}

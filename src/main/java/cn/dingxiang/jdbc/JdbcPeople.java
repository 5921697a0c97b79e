package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import cn.dingxiang.directory.SealBroken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** People in table {@code person}. */
@Singleton
@Transactional
class JdbcPeople implements People {
    private final PersonRepository rows;
    private final IdNumberSeal seal;
    private final HashKeyCheck hashKey;

    JdbcPeople(PersonRepository rows, IdNumberSeal seal, HashKeyCheck hashKey) {
        this.rows = rows;
        this.seal = seal;
        this.hashKey = hashKey;
    }

    @Override
    public Optional<Person> find(long id) {
        return rows.findById(id).map(PersonRow::person);
    }

    @Override
    public Optional<Known> known(long id) {
        return rows.findById(id).map(row -> new Known(row.person(), row.idNumber() == null ? null : IdNumber.of(open(id, row.idNumber()))));
    }

    @Override
    public List<Person> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.findByIdIn(ids).stream().map(PersonRow::person).toList();
    }

    @Override
    public void reach(Collection<Person> people) {
        Map<Long, Person> reached = people.stream().collect(Collectors.toMap(Person::id, Function.identity(), (first, last) -> last));
        rows.updateContacts(rows.findByIdIn(reached.keySet()).stream().map(row -> row.reached(reached.get(row.id()))).toList());
    }

    @Override
    public Optional<Person> byIdNumber(IdNumber idNumber) {
        hashKey.confirm();
        return rows.findByIdNumberHash(seal.hash(idNumber.value())).map(PersonRow::person);
    }

    @Override
    public Optional<IdNumber> idNumber(long id) {
        return rows.findById(id).map(PersonRow::idNumber).map(sealed -> open(id, sealed)).map(IdNumber::of);
    }

    private String open(long id, String sealed) {
        try {
            return seal.open(sealed);
        } catch (SealBroken broken) {
            throw broken.of(id);
        }
    }
}

package cn.dingxiang.placement;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Nobody on record: doctors are called by what the agreement calls them. */
final class NoPeople implements People {

    @Override
    public Optional<Person> find(long id) {
        return Optional.empty();
    }

    @Override
    public List<Person> findAll(Collection<Long> ids) {
        return List.of();
    }

    @Override
    public Optional<Person> byIdNumber(IdNumber idNumber) {
        return Optional.empty();
    }

    @Override
    public Optional<IdNumber> idNumber(long id) {
        return Optional.empty();
    }

    @Override
    public void reach(Collection<Person> people) {
        throw new UnsupportedOperationException("nobody is on record");
    }
}

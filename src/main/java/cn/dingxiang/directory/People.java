package cn.dingxiang.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Port: people bound by agreements. */
public interface People {
    Optional<Person> find(long id);

    /** The person, and their ID number if one is kept, of one reading. @throws SealBroken if it cannot be read */
    default Optional<Known> known(long id) {
        return find(id).map(person -> new Known(person, idNumber(id).orElse(null)));
    }

    /** @param idNumber null when none is kept */
    record Known(Person person, IdNumber idNumber) { }

    /** The people with these ids, in any order. */
    List<Person> findAll(Collection<Long> ids);

    /** Keeps the addresses and telephone numbers of people on record; nothing else of them is changed. */
    void reach(Collection<Person> people);

    /** The person with this ID number. */
    Optional<Person> byIdNumber(IdNumber idNumber);

    /** A person's ID number, opened; empty when none is kept. @throws SealBroken if it cannot be read */
    Optional<IdNumber> idNumber(long id);
}

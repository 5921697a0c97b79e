package cn.dingxiang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A county hospital or township health centre of the demo province.
 *
 * @param name     unique in its county
 * @param township whether it is a township centre, which a hospital manages
 * @param managed  who managed it, the earliest first; empty for a hospital
 * @param contacts whom to write to; empty for the few that named nobody
 */
public record DemoUnit(String name, boolean township, List<Spell> managed, List<DemoContact> contacts) {

    /**
     * A hospital's management of the unit.
     *
     * @param hospital its name
     * @param from     first day
     * @param to       first day it no longer manages; null while it does
     */
    public record Spell(String hospital, LocalDate from, LocalDate to) { }

    public DemoUnit {
        Objects.requireNonNull(name, "name");
        managed = List.copyOf(managed);
        contacts = List.copyOf(contacts);
    }

    /** The hospital that manages this township centre on {@code day}: it employs whoever is sent here. */
    String hospitalOn(LocalDate day) {
        return managed.stream().filter(spell -> spell.to() == null || day.isBefore(spell.to())).findFirst().orElseThrow().hospital();
    }
}

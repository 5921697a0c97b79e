package cn.dingxiang.casework.letter;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Party;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Gathers what a letter says from the records and from the order. */
@Singleton
final class LetterComposer {
    private final AgreementRecords records;
    private final People people;
    private final Units units;
    private final LetterOffices offices;
    private final Policy policy;

    LetterComposer(AgreementRecords records, People people, Units units, LetterOffices offices, Policy policy) {
        this.records = records;
        this.people = people;
        this.units = units;
        this.offices = offices;
        this.policy = policy;
    }

    /** Whether service is complete by the records. @throws cn.dingxiang.agreement.MalformedInput when its terms cannot be resolved */
    boolean isServiceComplete(AgreementKey agreement, LocalDate today) {
        AgreementFile file = records.find(agreement.number()).orElseThrow();
        return new Situation(Agreement.of(file.signed(), policy), file.events(), today).isComplete(today);
    }

    /** Whom the letter is for. @throws cn.dingxiang.directory.Refused when the kind cannot go to them */
    Addressee addressee(Actor actor, LetterOrder order, AgreementKey agreement) {
        Recipient to = order.addressee() != null ? order.addressee() : switch (order.kind().addressee()) {
            case STUDENT -> Recipient.person(agreement.person());
            case COUNTY -> Recipient.county(agreement.county());
            case EMPLOYER -> throw LetterProblems.refused("unit", order.kind().title());
        };
        boolean fits = order.kind() == LetterKind.COMPLAINT_ACCEPTED || switch (to.kind()) {
            case PERSON -> order.kind().addressee() == Party.STUDENT;
            case UNIT -> order.kind().addressee() == Party.EMPLOYER;
            case COUNTY -> order.kind().addressee() == Party.COUNTY;
            case PROVINCE -> false;
        };
        if (!fits) {
            throw LetterProblems.refused("addressee", order.kind().title());
        }
        return new Addressee(to, switch (to.kind()) {
            case PERSON -> personsName(to, agreement, order);
            case UNIT -> units.find(Long.parseLong(to.id())).filter(unit -> actor.sees(unit.county()))
                    .orElseThrow(() -> LetterProblems.refused("addressee", order.kind().title())).name();
            case COUNTY -> countysName(to, agreement, order);
            case PROVINCE -> throw LetterProblems.refused("addressee", order.kind().title());
        });
    }

    /** Every field of the kind but the number. */
    Map<LetterField, String> values(LetterOrder order, AgreementKey agreement, Addressee to, IssuingOffice office, LocalDate today,
                                    IssuedLetter replaced) {
        AgreementFile file = records.find(agreement.number()).orElseThrow();
        Map<LetterField, String> values = new EnumMap<>(LetterValues.given(order));
        values.put(LetterField.OFFICE, office.name());
        values.put(LetterField.ADDRESSEE, to.name());
        values.put(LetterField.NAME, file.parties().student());
        values.put(LetterField.AGREEMENT, agreement.number());
        values.put(LetterField.SIGNED_ON, LetterValues.day(file.signed().signedOn()));
        values.put(LetterField.CONTACT, offices.reach(office));
        values.put(LetterField.REPLACEMENT, replaced == null ? "" : "本文书替代" + replaced.title() + "，原文书同时作废。");
        values.put(LetterField.ISSUED_ON, LetterValues.day(today));
        if (order.kind().fields().contains(LetterField.ID_NUMBER)) {
            values.put(LetterField.ID_NUMBER, people.idNumber(agreement.person()).map(IdNumber::masked).orElse("未登记"));
        }
        return values;
    }

    private String personsName(Recipient to, AgreementKey agreement, LetterOrder order) {
        if (!to.equals(Recipient.person(agreement.person()))) {
            throw LetterProblems.refused("addressee", order.kind().title());
        }
        return records.find(agreement.number()).orElseThrow().parties().student();
    }

    private String countysName(Recipient to, AgreementKey agreement, LetterOrder order) {
        if (!to.id().equals(agreement.county())) {
            throw LetterProblems.refused("addressee", order.kind().title());
        }
        return offices.of(agreement.county()).name();
    }

    /** Whom a letter is for, and by what name. */
    record Addressee(Recipient recipient, String name) { }
}

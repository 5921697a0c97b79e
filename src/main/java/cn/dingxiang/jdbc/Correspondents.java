package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.Correspondent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Looks recipients up, a statement a kind however many there are. */
@Singleton
class Correspondents {
    private final CorrespondentRepository rows;
    private final Divisions divisions;

    Correspondents(CorrespondentRepository rows, Divisions divisions) {
        this.rows = rows;
        this.divisions = divisions;
    }

    /** In the order given; a unit or person that is not on record is left out. */
    List<Correspondent> of(Collection<Recipient> recipients) {
        Map<Recipient.Kind, List<String>> keys = recipients.stream().distinct()
                .collect(Collectors.groupingBy(Recipient::kind, Collectors.mapping(Recipient::id, Collectors.toList())));
        Map<Recipient, Correspondent> found = new LinkedHashMap<>();
        keys.forEach((kind, ids) -> found.putAll(of(kind, ids)));
        return recipients.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<Recipient, Correspondent> of(Recipient.Kind kind, List<String> keys) {
        List<CorrespondentRow> found = switch (kind) {
            case UNIT -> rows.units(ids(keys));
            case COUNTY -> rows.counties(keys);
            case PROVINCE -> rows.provinces(keys);
            case PERSON -> rows.people(ids(keys));
        };
        Map<String, List<CorrespondentRow>> byKey = found.stream()
                .collect(Collectors.groupingBy(CorrespondentRow::recipientKey, LinkedHashMap::new, Collectors.toList()));
        if (kind == Recipient.Kind.PROVINCE) {
            keys.forEach(code -> byKey.putIfAbsent(code, List.of()));
        }
        Map<Recipient, Correspondent> correspondents = new LinkedHashMap<>();
        byKey.forEach((key, own) -> {
            Recipient recipient = new Recipient(kind, key);
            correspondents.put(recipient, correspondent(recipient, own));
        });
        return correspondents;
    }

    private Correspondent correspondent(Recipient recipient, List<CorrespondentRow> own) {
        List<Contact> contacts = new ArrayList<>();
        own.stream().map(row -> row.contact(recipient)).filter(Objects::nonNull).forEach(contacts::add);
        return switch (recipient.kind()) {
            case UNIT, PERSON -> new Correspondent(recipient, own.get(0).name(), own.get(0).countyCode(), contacts);
            case COUNTY -> new Correspondent(recipient, own.get(0).name() + "卫生健康局", recipient.id(), contacts);
            case PROVINCE -> new Correspondent(recipient, divisions.name(recipient.id()) + "卫生健康委员会", null, contacts);
        };
    }

    private static List<Long> ids(List<String> keys) {
        return keys.stream().map(Long::valueOf).toList();
    }
}

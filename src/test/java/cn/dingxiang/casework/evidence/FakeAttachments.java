package cn.dingxiang.casework.evidence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Attachments in memory. */
public final class FakeAttachments implements Attachments {
    private final Map<Long, Attachment> attachments = new TreeMap<>();

    @Override
    public void hold(String hash, LocalDateTime at) { }

    @Override
    public Attachment add(Attachment given) {
        long id = attachments.size() + 1L;
        attachments.put(id, new Attachment(id, given.agreement(), given.caseId(), given.file(), given.fileName(), given.shows(),
                given.addedAt(), given.addedBy(), given.addedPerson(), given.removal()));
        return attachments.get(id);
    }

    @Override
    public Optional<Attachment> find(long id) {
        return Optional.ofNullable(attachments.get(id));
    }

    @Override
    public List<Attachment> ofAgreement(long agreement) {
        return those(one -> one.agreement() == agreement);
    }

    @Override
    public List<Attachment> ofCase(long caseId) {
        return those(one -> one.caseId() != null && one.caseId() == caseId);
    }

    @Override
    public boolean remove(long id, Attachment.Removal removal) {
        Attachment one = attachments.get(id);
        if (one == null || one.removal() != null) {
            return false;
        }
        attachments.put(id, new Attachment(id, one.agreement(), one.caseId(), one.file(), one.fileName(), one.shows(), one.addedAt(),
                one.addedBy(), one.addedPerson(), removal));
        return true;
    }

    @Override
    public Set<String> attached(Collection<String> hashes) {
        return attachments.values().stream().map(one -> one.file().hash()).filter(hashes::contains).collect(Collectors.toSet());
    }

    @Override
    public void forget(String hash) { }

    private List<Attachment> those(Predicate<Attachment> wanted) {
        return attachments.values().stream().filter(wanted).toList();
    }
}

package cn.dingxiang.casework.letter;

import cn.dingxiang.casework.evidence.Attachment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that proves that a letter was written and reached its addressee.
 *
 * @param letter   the letter
 * @param entries  everything recorded, in order, voided entries too
 * @param scans    the attachments the entries point at
 * @param replaced title of the letter that took its place; null while none did
 */
public record ProofOfNotice(IssuedLetter letter, List<ProofEntry> entries, List<Attachment> scans, String replaced) {
    public ProofOfNotice {
        Objects.requireNonNull(letter, "letter");
        entries = List.copyOf(entries);
        scans = List.copyOf(scans);
    }

    /** The entries nobody voided, without the voiding ones. */
    public List<ProofEntry> standing() {
        Set<Long> voided = entries.stream().map(ProofEntry::voids).filter(Objects::nonNull).collect(Collectors.toSet());
        return entries.stream().filter(entry -> entry.kind() != ProofKind.VOIDED && !voided.contains(entry.id())).toList();
    }

    /** The first day by which the letter counts as served; empty while it does not. */
    public Optional<LocalDate> servedOn() {
        return standing().stream().filter(entry -> entry.kind().isService()).map(ProofEntry::on).min(Comparator.naturalOrder());
    }

    /** The scan an entry points at. */
    public Optional<Attachment> scanOf(ProofEntry entry) {
        return scans.stream().filter(scan -> entry.attachment() != null && scan.id() == entry.attachment()).findFirst();
    }

    /** The whole as a JSON object. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("letter", letter.key());
        tree.put("title", letter.kind().title());
        tree.put("number", letter.number().text());
        tree.put("agreement", letter.agreement());
        tree.put("case", letter.caseId());
        tree.put("addressee", letter.addresseeName());
        tree.put("issuedOn", letter.issuedOn().toString());
        tree.put("issuedAt", letter.issuedAt().toString());
        tree.put("issuedBy", letter.issuedBy());
        tree.put("documentSha256", letter.documentHash());
        tree.put("pageSha256", letter.pageHash());
        tree.put("data", letter.data());
        tree.put("replaces", letter.replaces());
        tree.put("replacedBy", replaced);
        tree.put("servedOn", servedOn().map(LocalDate::toString).orElse(null));
        tree.put("entries", entries.stream().map(ProofEntry::tree).toList());
        tree.put("scans", scans.stream().map(scan -> Map.of("attachment", scan.id(), "fileName", scan.fileName(), "type",
                scan.file().type().name(), "sha256", scan.file().hash(), "removed", scan.removal() != null)).toList());
        return tree;
    }
}

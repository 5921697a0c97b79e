package cn.dingxiang.exchange;

import static cn.dingxiang.exchange.PrintPage.escaped;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.casework.letter.ProofEntry;
import cn.dingxiang.casework.letter.ProofKind;
import cn.dingxiang.casework.letter.ProofOfNotice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The proof-of-notice file of a letter as an HTML page that prints on A4: what was issued, and each thing that happened to it. */
final class ProofPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="UTF-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            @page{size:A4;margin:20mm}
            body{margin:0 auto;max-width:190mm;color:#000;font:10.5pt/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
            h1{font-size:18pt;text-align:center} h2{font-size:12pt}
            table{width:100%%;border-collapse:collapse} th,td{border:1px solid #888;padding:4px 6px;text-align:left;vertical-align:top}
            th{font-weight:normal;background:#f0f0f0} .facts th{width:8em} td{overflow-wrap:anywhere} .void{text-decoration:line-through}
            tr{break-inside:avoid}
            </style></head><body>
            """;

    private ProofPage() { }

    static String of(ProofOfNotice proof) {
        StringBuilder html = new StringBuilder(FRAME.formatted(escaped("送达证明 " + proof.letter().number().text())));
        html.append("<h1>送达证明</h1>\n<table class=\"facts\">");
        facts(proof).forEach((label, text) -> html.append("<tr><th>").append(label).append("</th><td>").append(escaped(text))
                .append("</td></tr>"));
        html.append("</table>\n<h2>送达记录</h2>\n<table><thead><tr><th>日期</th><th>事项</th><th>说明</th><th>登记</th></tr></thead><tbody>");
        Set<Long> voided = proof.entries().stream().map(ProofEntry::voids).filter(Objects::nonNull).collect(Collectors.toSet());
        proof.entries().forEach(entry -> html.append(voided.contains(entry.id()) ? "<tr class=\"void\">" : "<tr>").append(row(proof, entry))
                .append("</tr>"));
        return html.append("</tbody></table></body></html>\n").toString();
    }

    private static Map<String, String> facts(ProofOfNotice proof) {
        IssuedLetter letter = proof.letter();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("文书", letter.title());
        facts.put("送达对象", letter.addresseeName());
        facts.put("制发", day(letter.issuedOn()) + "，" + letter.issuedBy());
        facts.put("送达结论", proof.servedOn().map(on -> day(on) + "送达").orElse("尚无送达证明"));
        if (proof.replaced() != null) {
            facts.put("已被替代", proof.replaced());
        }
        facts.put("文书校验值", "SHA-256 " + letter.documentHash());
        facts.put("打印页校验值", "SHA-256 " + letter.pageHash());
        return facts;
    }

    private static String row(ProofOfNotice proof, ProofEntry entry) {
        String scan = proof.scanOf(entry).map(file -> "附件：" + file.fileName() + "（SHA-256 " + file.file().hash() + "）").orElse(null);
        String voids = entry.kind() == ProofKind.VOIDED ? proof.entries().stream().filter(other -> entry.voids() == other.id()).findFirst()
                .map(other -> "作废" + day(other.on()) + "“" + other.kind().label() + "”").orElse(null) : null;
        String details = Stream.of(entry.person(), entry.means(), entry.reference(), scan, voids, entry.note()).filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
        return "<td>" + day(entry.on()) + "</td><td>" + escaped(entry.kind().label()) + "</td><td>" + escaped(details) + "</td><td>"
                + moment(entry.recordedAt()) + " " + escaped(entry.recordedBy()) + "</td>";
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private static String moment(LocalDateTime moment) {
        return moment.format(MOMENT);
    }
}

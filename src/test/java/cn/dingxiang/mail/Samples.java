package cn.dingxiang.mail;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.Notice;
import cn.dingxiang.timeline.Party;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** Messages and notices for tests. */
final class Samples {

    private Samples() { }

    /** A delivery status notification about our mail. */
    static MimeMessage report(String messageId, String action, String status) throws MessagingException {
        String raw = """
                From: MAILER-DAEMON@example.cn
                To: dingxiang@example.cn
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I'm sorry.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.cn

                Final-Recipient: rfc822; office@example.cn
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such user

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: digest

                --b--
                """.formatted(action, status, messageId).replace("\n", "\r\n");
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    static Notice notice(String recipient, String person, String code, String subject, String anchorOn, String stage, Party party) {
        Standing standing = stage.startsWith("due") || stage.startsWith("arrival") ? null : Standing.SUSPECTED;
        Recipient to = Recipient.of(recipient);
        return new Notice(1, to, "DX-1", person, new Matter(code, subject, LocalDate.parse(anchorOn)), party, standing, stage,
                List.of(), LocalDate.parse("2026-11-01"), List.of("协议第五条"), "喇嘛甸镇卫生院", "梨树县",
                Contact.of(Recipient.county("220322"), "李四", "bureau@example.cn", "0434-5220000"));
    }
}

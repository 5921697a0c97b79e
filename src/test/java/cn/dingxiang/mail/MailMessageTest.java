package cn.dingxiang.mail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.QueuedMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailMessageTest {
    private static final String DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void a_file_goes_along_whole_and_under_its_chinese_name() throws MessagingException, IOException {
        byte[] content = {0, 1, 2, (byte) 0xFF, '\r', '\n', '.', '\r', '\n'};
        MimeMessage arrived = sent(new QueuedMail.Enclosure("催告函梨卫健定向催〔2031〕3号.docx", DOCUMENT, content));
        assertThat(MailParts.first(arrived, "text/plain").strip()).isEqualTo("您好");
        assertThat(MailParts.first(arrived, "text/html")).contains("<p>您好</p>");
        BodyPart file = ((Multipart) arrived.getContent()).getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("催告函梨卫健定向催〔2031〕3号.docx");
        assertThat(file.isMimeType(DOCUMENT)).isTrue();
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
        assertThat(arrived.getMessageID()).isEqualTo("<letter.5@example.cn>");
    }

    @Test
    void a_mail_without_one_has_its_two_bodies_only() throws MessagingException, IOException {
        MimeMessage arrived = sent(null);
        assertThat(arrived.isMimeType("multipart/alternative")).isTrue();
        assertThat(((Multipart) arrived.getContent()).getCount()).isEqualTo(2);
    }

    private static MimeMessage sent(QueuedMail.Enclosure enclosed) throws MessagingException, IOException {
        Session session = Session.getInstance(new Properties());
        QueuedMail mail = new QueuedMail(1, Recipient.person(1), LocalDate.parse("2031-11-24"), "wang@example.cn", "<letter.5@example.cn>",
                new DigestWriter.Written("催告函", "您好", "<p>您好</p>"), enclosed, 1, "claimant");
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        MailMessage.of(mail, "dingxiang@example.cn", session).writeTo(wire);
        return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
    }
}

package cn.dingxiang.mail;

import cn.dingxiang.review.QueuedMail;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** A queued mail as MIME: text and HTML as alternatives, a file that goes with it, and the Message-ID it was queued with, at every attempt. */
final class MailMessage extends MimeMessage {
    private static final String CHARSET = StandardCharsets.UTF_8.name();
    private static final String SENDER_NAME = "定向履约";

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** @throws MessagingException when the address cannot be written */
    static MailMessage of(QueuedMail mail, String from, Session session) throws MessagingException {
        MailMessage message = new MailMessage(session, mail.messageId());
        message.setFrom(sender(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(mail.written().subject(), CHARSET);
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.written().text(), CHARSET);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.written().html(), CHARSET, "html");
        MimeMultipart bodies = new MimeMultipart("alternative", text, html);
        message.setContent(mail.enclosed() == null ? bodies : with(mail.enclosed(), bodies));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart with(QueuedMail.Enclosure enclosed, MimeMultipart bodies) throws MessagingException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(bodies);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(enclosed.content(), enclosed.mediaType())));
        file.setFileName(enclosed.fileName());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", body, file);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress sender(String from) throws MessagingException {
        try {
            return new InternetAddress(from, SENDER_NAME, CHARSET);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
